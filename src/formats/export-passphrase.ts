/**
 * Syllables of Mandarin that are not taken for one another: none differs from another only by -n and -ng, by z and zh
 * (c, s alike) or by l and n, none is rude. Each begins with a consonant that ends none, so that they can be told apart
 * when they are written together.
 */
const SYLLABLES = (
  'ba bai ban bao bei ben bian bie bin bo bu pa pai pan pao pei pen pian piao pin pu ' +
  'ma mai man mao mei men mi mian miao min mu fa fan fei fen fu ' +
  'da dai dan dao de di dian die dou du duan dui duo ta tai tan tao te ti tian tiao tie tou tu tuan tui tuo ' +
  'la lai lan lao lei li lian liao lin liu lou lu luan luo gai gao ge gen gu gua guai guan guo ' +
  'ka kai kan kao ke ken kou ku kua kuai kuan kui kuo jia jiao jie jin jiu ju juan jue ' +
  'qi qian qiao qie qin qiu quan que xi xia xian xiao xie xin xiu xue zai zao zuo zu'
).split(' ')

/** 12 of 128 syllables: 84 bits. */
const PASSPHRASE_SYLLABLES = 12
const SYLLABLES_OF_A_GROUP = 3
/** Shortest passphrase an export is encrypted with: no PIN, no telephone number. */
const LEAST_CHARACTERS = 20
const USABLE = /^[a-z0-9]+$/

/**
 * A new passphrase of 84 bits from the system's source of randomness, as it is shown and read aloud:
 * `ka-bai-mo tu-la-pu …`, plain Latin letters only, so that no input method is needed.
 */
export function newPassphrase(): string {
  const random = globalThis.crypto.getRandomValues(new Uint8Array(PASSPHRASE_SYLLABLES))
  const groups: string[][] = []
  for (const [index, byte] of random.entries()) {
    if (index % SYLLABLES_OF_A_GROUP === 0) groups.push([])
    groups.at(-1)?.push(SYLLABLES[byte % SYLLABLES.length] ?? '')
  }
  return groups.map((group) => group.join('-')).join(' ')
}

/**
 * What a passphrase is for every computation and for other programs: capitals, full-width letters, spaces and hyphens
 * of any kind make no difference.
 */
export function normalPassphrase(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Pd}_·]/gu, '')
}

/** Whether a passphrase may encrypt an export: long enough, and letters and digits every keyboard has. */
export function isUsablePassphrase(typed: string): boolean {
  const normal = normalPassphrase(typed)
  return normal.length >= LEAST_CHARACTERS && USABLE.test(normal)
}
