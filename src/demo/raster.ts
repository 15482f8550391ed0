/** A picture of sixteen colours; `pixels` holds an index into `palette` for each, row by row. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly palette: readonly (readonly [number, number, number])[]
  readonly pixels: Uint8Array
}

type Colour = readonly [number, number, number]

const COLOURS = 16
/** Bayer matrix: spreads the steps between two colours, so that a surface looks like one. */
const SPREAD = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

/** Draws what `shade` answers for each point: 0 the first of `stops`, 1 the last. Coordinates run from 0 to 1. */
export function rasterOf(
  width: number,
  height: number,
  stops: readonly Colour[],
  shade: (x: number, y: number) => number,
): Raster {
  const pixels = new Uint8Array(width * height)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const value = Math.min(Math.max(shade(column / width, row / height), 0), 1) * (COLOURS - 1)
      const step = (SPREAD[(row % 4) * 4 + (column % 4)] ?? 0) / COLOURS
      pixels[row * width + column] = Math.min(Math.floor(value + step), COLOURS - 1)
    }
  }
  return { width, height, palette: paletteOf(stops), pixels }
}

/** Two pixels a byte, each row beginning with a byte. */
export function packedRow({ width, pixels }: Raster, row: number): Uint8Array {
  const packed = new Uint8Array(Math.ceil(width / 2))
  for (let column = 0; column < width; column += 1) {
    const index = pixels[row * width + column] ?? 0
    packed[column >> 1] = (packed[column >> 1] ?? 0) | (column % 2 === 0 ? index << 4 : index)
  }
  return packed
}

function paletteOf(stops: readonly Colour[]): readonly Colour[] {
  return Array.from({ length: COLOURS }, (_, index) => {
    const at = (index / (COLOURS - 1)) * (stops.length - 1)
    const [from, to] = [stops[Math.floor(at)], stops[Math.ceil(at)]]
    if (from === undefined || to === undefined) throw new RangeError('Palette: expected colours, got none')
    const mixed = (part: 0 | 1 | 2): number => Math.round(from[part] + (to[part] - from[part]) * (at % 1))
    return [mixed(0), mixed(1), mixed(2)] as const
  })
}
