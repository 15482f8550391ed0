import { rowBytes, type BitPicture } from '../../formats/bit-png.ts'

/** Dots of a picture with red, green, blue and alpha, as a canvas gives them. */
export interface Dots {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** Paper is black only (`forms.md`): a dot is black where it is darker than the threshold between ink and ground. */
export function blackAndWhite({ width, height, data }: Dots): BitPicture {
  const stride = rowBytes(width)
  const rows = new Uint8Array(stride * height)
  const light = new Uint8Array(width * height)
  for (let dot = 0; dot < light.length; dot += 1) light[dot] = lightOn(data, dot * 4)
  const threshold = thresholdOf(light)
  for (let dot = 0; dot < light.length; dot += 1) {
    if ((light[dot] ?? 255) > threshold) continue
    const x = dot % width
    const at = Math.floor(dot / width) * stride + (x >> 3)
    rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
  }
  return { width, height, rows }
}

/** 0 to 255, on white paper where the picture is transparent (Rec. 601). */
function lightOn(data: Uint8ClampedArray, at: number): number {
  const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4)
  const light = 0.299 * red + 0.587 * green + 0.114 * blue
  return Math.round(255 + ((light - 255) * alpha) / 255)
}

/** Otsu 1979: the level that parts the two groups of dots best; a picture of one level alone is ground. */
function thresholdOf(light: Uint8Array): number {
  const counts = new Array<number>(256).fill(0)
  for (const level of light) counts[level] = (counts[level] ?? 0) + 1
  const total = light.length
  const sum = counts.reduce((all, count, level) => all + count * level, 0)
  let [below, sumBelow, best, threshold] = [0, 0, 0, -1]
  for (const [level, count] of counts.entries()) {
    below += count
    sumBelow += count * level
    const above = total - below
    if (below === 0 || above === 0) continue
    const apart = sumBelow / below - (sum - sumBelow) / above
    const variance = below * above * apart * apart
    if (variance > best) [best, threshold] = [variance, level]
  }
  return threshold
}
