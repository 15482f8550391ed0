import { rasterOf, type Raster } from './raster.ts'

/** What the pictures of the demo show; drawn, so that they are nobody's home. */
export const SCENES = ['stain', 'corridor', 'lawn', 'car', 'wall', 'paper'] as const
export type Scene = (typeof SCENES)[number]

const WIDTH = 320
const HEIGHT = 240

/** Draws a scene. */
export function drawScene(scene: Scene): Raster {
  return DRAWN[scene]()
}

const DRAWN: Readonly<Record<Scene, () => Raster>> = { stain, corridor, lawn, car, wall, paper }

const near = (x: number, y: number, atX: number, atY: number, size: number): number =>
  Math.hypot((x - atX) * 1.33, y - atY) / size
const isIn = (x: number, y: number, left: number, top: number, right: number, bottom: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

/** Smooth unevenness between -1 and 1. */
function uneven(x: number, y: number, scale: number): number {
  const wave = (turn: number, shift: number): number =>
    Math.sin(scale * (x * Math.cos(turn) + y * Math.sin(turn)) + shift)
  return (wave(0.3, 1) + wave(1.4, 2.7) + wave(2.5, 0.4) + wave(2.1, 5.1)) / 4
}

const grain = (x: number, y: number): number => {
  const value = Math.sin(x * 1291.7 + y * 3137.3) * 43758.5
  return value - Math.floor(value) - 0.5
}

function stain(): Raster {
  const blots = [
    [0.44, 0.42, 0.27],
    [0.6, 0.56, 0.17],
    [0.3, 0.6, 0.1],
  ] as const
  return rasterOf(
    WIDTH,
    HEIGHT,
    [
      [64, 47, 32],
      [150, 118, 82],
      [205, 192, 170],
      [236, 231, 222],
    ],
    (x, y) => {
      let light = 0.93 - 0.16 * y + grain(x, y) * 0.03
      if (y > 0.86) light -= 0.22
      for (const [atX, atY, size] of blots) {
        const away = near(x, y, atX, atY, size) + uneven(x, y, 22) * 0.16 + uneven(x, y, 61) * 0.05
        if (away < 1) light -= 0.2 + 0.12 * (1 - away) + (away > 0.86 ? 0.2 : 0)
      }
      return light
    },
  )
}

function corridor(): Raster {
  return rasterOf(
    WIDTH,
    HEIGHT,
    [
      [8, 9, 12],
      [38, 37, 38],
      [112, 100, 78],
      [246, 226, 168],
    ],
    (x, y) => {
      const depth = Math.max(Math.abs(x - 0.5), Math.abs(y - 0.46) * 1.05) * 2
      const lamp = Math.exp(-(near(x, y, 0.82, 0.2, 0.22) ** 2))
      const isDoor = isIn(x, y, 0.12, 0.3, 0.24, 0.83) || isIn(x, y, 0.3, 0.38, 0.36, 0.68)
      const isEnd = depth < 0.22
      const floor = y > 0.46 && Math.abs(x - 0.5) < (y - 0.46) * 0.95 ? 0.1 : 0
      return (
        0.12 +
        0.85 * lamp +
        floor -
        (isDoor ? 0.07 : 0) -
        (isEnd ? 0.09 : 0) +
        0.1 * depth +
        grain(x, y) * 0.05
      )
    },
  )
}

function lawn(): Raster {
  return rasterOf(
    WIDTH,
    HEIGHT,
    [
      [30, 52, 26],
      [74, 104, 52],
      [138, 150, 120],
      [226, 232, 236],
    ],
    (x, y) => {
      if (y < 0.26) return 0.9 - y * 0.4 - (uneven(x, y, 30) > 0.1 ? 0.32 : 0)
      if (y < 0.34) return 0.62 + grain(x, y) * 0.06
      const water = near(x, y, 0.52, 0.68, 0.24) + uneven(x, y, 16) * 0.22
      if (water < 1) return 0.66 + 0.2 * uneven(x, y * 4, 20) - (water > 0.92 ? 0.3 : 0)
      return 0.24 + 0.1 * uneven(x, y, 90) + grain(x, y) * 0.2 - y * 0.06
    },
  )
}

function car(): Raster {
  return rasterOf(
    WIDTH,
    HEIGHT,
    [
      [18, 20, 24],
      [70, 74, 80],
      [150, 152, 152],
      [240, 240, 236],
    ],
    (x, y) => {
      const wheel = Math.min(near(x, y, 0.32, 0.68, 0.085), near(x, y, 0.69, 0.68, 0.085))
      if (wheel < 1) return wheel < 0.5 ? 0.55 : 0.04
      const roof = isIn(x, y, 0.3, 0.36, 0.7, 0.52) && Math.abs(x - 0.5) < 0.1 + (y - 0.3) * 0.5
      const isBody = isIn(x, y, 0.17, 0.51, 0.85, 0.68) || roof
      if (isBody) {
        const isWindow = isIn(x, y, 0.37, 0.4, 0.635, 0.5) && Math.abs(x - 0.51) > 0.008
        if (isIn(x, y, 0.17, 0.57, 0.2, 0.63)) return 1
        return isWindow ? 0.16 : 0.74 - (y - 0.4) * 0.6
      }
      if (y < 0.55) return 0.3 + (isIn(x, y, 0.06, 0.05, 0.13, 0.55) ? 0.16 : 0) - Math.abs(x - 0.5) * 0.1
      const isLine =
        Math.abs(x - 0.1 + (y - 0.9) * 0.25) < 0.013 || Math.abs(x - 0.92 - (y - 0.9) * 0.25) < 0.013
      return isLine ? 0.9 : 0.4 + grain(x, y) * 0.08 - (isIn(x, y, 0.2, 0.74, 0.83, 0.79) ? 0.22 : 0)
    },
  )
}

function wall(): Raster {
  return rasterOf(
    WIDTH,
    HEIGHT,
    [
      [40, 38, 36],
      [140, 134, 126],
      [206, 200, 190],
      [244, 242, 236],
    ],
    (x, y) => {
      if (isIn(x, y, 0.62, 0.55, 0.8, 0.66)) return isIn(x, y, 0.64, 0.58, 0.74, 0.6) ? 0.3 : 1
      const crackAt = 0.3 + y * 0.26 + uneven(y, 0.3, 34) * 0.03 + uneven(y, 0.9, 120) * 0.007
      const crack = Math.abs(x - crackAt)
      if (crack < 0.003 + 0.003 * (1 - y)) return 0.05
      if (x < 0.07) return 0.42 + x
      return 0.74 + 0.05 * uneven(x, y, 9) + grain(x, y) * 0.07 - (crack < 0.013 ? 0.1 : 0)
    },
  )
}

function paper(): Raster {
  return rasterOf(
    WIDTH,
    Math.round(WIDTH * 1.414),
    [
      [30, 34, 70],
      [160, 160, 170],
      [238, 236, 228],
    ],
    (x, y) => {
      const line = Math.floor((y - 0.14) / 0.042)
      const within = (y - 0.14) / 0.042 - line
      const ends = line === 0 ? 0.3 : line === 14 ? 0.42 : 0.88 - 0.05 * Math.abs(uneven(line, 0.2, 3))
      const starts = line > 0 && line % 5 === 1 ? 0.2 : 0.13
      const isWritten = line >= 0 && line < 15 && x > starts && x < ends
      if (isWritten && within > 0.25 && within < 0.8) {
        const cell = (x * 30) % 1
        const stroke =
          Math.abs(uneven(x * 6 + line, within * 0.5, 40)) < 0.13 ||
          Math.abs(uneven(x * 9, line + within, 23)) < 0.06
        if (cell > 0.12 && cell < 0.88 && stroke) return 0.05
      }
      return 0.95 + grain(x, y) * 0.05 - (within > 0.93 && line < 16 && line >= 0 ? 0.1 : 0)
    },
  )
}
