import { pinyin } from 'pinyin-pro'

/** How a name is typed in pinyin: 张宏伟 is `zhw` and `zhanghongwei`. Lower case; other letters stand as they are. */
export interface NameSpelling {
  readonly initials: string
  readonly full: string
}

/** Spells a name; what stands first is read as a surname (单 shàn, 曾 zēng, 仇 qiú, 区 ōu, 欧阳). */
export function nameSpelling(name: string): NameSpelling {
  const syllables = pinyin(name.replace(/[\s·]/gu, ''), {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
  }).map((syllable) => syllable.toLowerCase())
  return { initials: syllables.map((syllable) => syllable.charAt(0)).join(''), full: syllables.join('') }
}
