import { isLogo } from '../../domain/office-identity.ts'
import { bitPng } from '../../formats/bit-png.ts'
import { recogniseMediaType, HEAD_BYTES } from '../../formats/media-type.ts'
import { readPictureSize, type PictureSize } from '../../formats/picture-size.ts'
import { blackAndWhite } from './black-and-white.ts'

/** Why a file is no logo; the words are under `settings.identity.logoFault`. */
export type LogoFault = 'wrongType' | 'tooLarge' | 'unreadable' | 'tooDetailed' | 'empty'

export type LogoResult =
  { readonly ok: true; readonly logo: string } | { readonly ok: false; readonly fault: LogoFault }

/** A picture of more dots would take the window's memory (`safety.md` row 35). */
const MOST_PIXELS = 50_000_000
const MOST_BYTES = 20 * 1024 * 1024
/** 22 × 9 mm on paper at 600 dots to the inch. */
const PRINTED = { width: 520, height: 212 } as const
const TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** Makes a small black and white PNG of a chosen file, as base64. The kind is told by its content, never by its name. */
export async function readLogo(file: Blob): Promise<LogoResult> {
  const type = recogniseMediaType(await bytesOf(file.slice(0, HEAD_BYTES)))
  if (type === null || !TYPES.includes(type)) return { ok: false, fault: 'wrongType' }
  const access = {
    bytes: file.size,
    read: (offset: number, length: number) => bytesOf(file.slice(offset, offset + length)),
  }
  const size = await readPictureSize(access, type)
  if (size === null) return { ok: false, fault: 'unreadable' }
  if (file.size > MOST_BYTES || size.width * size.height > MOST_PIXELS)
    return { ok: false, fault: 'tooLarge' }
  const dots = await dotsOf(file, scaled(size)).catch(() => null)
  if (dots === null) return { ok: false, fault: 'unreadable' }
  const picture = blackAndWhite(dots)
  if (picture.rows.every((byte) => byte === 0)) return { ok: false, fault: 'empty' }
  const logo = base64(await bitPng(picture))
  return isLogo(logo) ? { ok: true, logo } : { ok: false, fault: 'tooDetailed' }
}

/** As large as it is printed, never larger than it is. */
export function scaled({ width, height }: PictureSize): PictureSize {
  const by = Math.min(1, PRINTED.width / width, PRINTED.height / height)
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) }
}

async function dotsOf(file: Blob, { width, height }: PictureSize): Promise<ImageData> {
  const bitmap = await createImageBitmap(file, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  })
  try {
    const canvas = new OffscreenCanvas(width, height).getContext('2d')
    if (canvas === null) throw new Error('Logo: expected a canvas to draw it on, got none')
    canvas.drawImage(bitmap, 0, 0)
    return canvas.getImageData(0, 0, width, height)
  } finally {
    bitmap.close()
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
