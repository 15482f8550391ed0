/** A picture of black and white alone; a set bit is black, rows begin on a byte. */
export interface BitPicture {
  readonly width: number
  readonly height: number
  readonly rows: Uint8Array
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Bytes of one row. */
export function rowBytes(width: number): number {
  return Math.ceil(width / 8)
}

/** Writes a picture as PNG of one bit for each dot (PNG 1.2: greyscale, bit depth 1, no interlace). */
export async function bitPng({ width, height, rows }: BitPicture): Promise<Uint8Array> {
  const stride = rowBytes(width)
  // One byte before each row says that it is not filtered; in PNG a set bit is white.
  const raw = new Uint8Array((stride + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let at = 0; at < stride; at += 1)
      raw[y * (stride + 1) + 1 + at] = ~(rows[y * stride + at] ?? 0) & 0xff
  }
  const head = new DataView(new ArrayBuffer(13))
  head.setUint32(0, width)
  head.setUint32(4, height)
  head.setUint8(8, 1)
  const chunks = [
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('IDAT', await zlibOf(raw)),
    chunk('IEND', new Uint8Array(0)),
  ]
  return new Uint8Array(await new Blob([SIGNATURE, ...chunks]).arrayBuffer())
}

async function zlibOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(12 + data.length)
  const view = new DataView(made.buffer)
  view.setUint32(0, data.length)
  made.set(new TextEncoder().encode(name), 4)
  made.set(data, 8)
  view.setUint32(8 + data.length, crc32(made.subarray(4, 8 + data.length)))
  return made
}

/** PNG 1.2, annex D; a logo is so small that a table would take longer to make. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
