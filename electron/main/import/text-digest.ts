const MULTIPLIER_A = 2654435761
const MULTIPLIER_B = 1597334677

/**
 * A number from 1 to 2^53 that stands for a text in memory (cyrb53). No proof: whoever makes two texts meet only has his
 * own one passed over as "already there".
 */
export function textDigest(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, MULTIPLIER_A)
    b = Math.imul(b ^ code, MULTIPLIER_B)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0) + 1
}
