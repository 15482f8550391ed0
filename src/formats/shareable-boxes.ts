import { tagAt, viewOf } from './byte-pieces.ts'

const FREE = [0x66, 0x72, 0x65, 0x65]
/** Boxes in which QuickTime and MP4 files keep place, device and words (`©xyz`, `loci`, `com.apple.quicktime.location`). */
const WORDS = new Set(['udta', 'meta', 'uuid'])
const OPENED = new Set(['moov', 'trak'])

/**
 * A copy of an ISO media file (ISO/IEC 14496-12) whose boxes of user data are empty free space of the same length, so
 * that no place in the file moves. Tracks of timed metadata are taken out of the index. `null` when a box does not fit.
 */
export function boxesWithoutLocation(bytes: Uint8Array): Uint8Array | null {
  const copy = bytes.slice()
  return clear(copy, 0, copy.length) ? copy : null
}

function clear(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const box = boxAt(bytes, at, to)
    if (box === null) return false
    const isTimedWords = box.type === 'trak' && handlerOf(bytes, box.bodyAt, box.end) === 'meta'
    if (WORDS.has(box.type) || isTimedWords) {
      bytes.set(FREE, at + 4)
      bytes.fill(0, box.bodyAt, box.end)
    } else if (OPENED.has(box.type) && !clear(bytes, box.bodyAt, box.end)) return false
    at = box.end
  }
  return true
}

interface Box {
  readonly type: string
  readonly bodyAt: number
  readonly end: number
}

function boxAt(bytes: Uint8Array, at: number, to: number): Box | null {
  if (at + 8 > to) return null
  const view = viewOf(bytes)
  const size = view.getUint32(at)
  const isLong = size === 1
  if (isLong && at + 16 > to) return null
  const bodyAt = at + (isLong ? 16 : 8)
  const end = size === 0 ? to : at + (isLong ? Number(view.getBigUint64(at + 8)) : size)
  return end < bodyAt || end > to ? null : { type: tagAt(bytes, at + 4), bodyAt, end }
}

/** `hdlr` of the media of a track: `vide`, `soun`, `meta` …; '' when there is none. */
function handlerOf(bytes: Uint8Array, from: number, to: number): string {
  for (let at = from; at < to;) {
    const box = boxAt(bytes, at, to)
    if (box === null) return ''
    if (box.type === 'mdia') return handlerOf(bytes, box.bodyAt, box.end)
    if (box.type === 'hdlr') return tagAt(bytes, box.bodyAt + 8)
    at = box.end
  }
  return ''
}
