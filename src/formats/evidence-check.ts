import { evidenceKind, MOST_BYTES_OF, MOST_FILE_BYTES, MOST_PIXELS } from '../domain/evidence.ts'
import type { EvidenceMediaType } from '../domain/case-vocabulary.ts'
import type { RandomAccess } from './export-ports.ts'
import { HEAD_BYTES, recogniseMediaType } from './media-type.ts'
import { readPictureSize } from './picture-size.ts'

/** Why a file is not kept as evidence; codes of `electron/contract/failures.ts`. */
export interface EvidenceFault {
  readonly ok: false
  readonly code: 'fileEmpty' | 'fileTooLarge' | 'wrongFileType' | 'pictureTooLarge' | 'pictureUnreadable'
  readonly params: Readonly<Record<string, string | number>>
}

const MIB = 1024 * 1024

/** Refuses by the length alone, before a byte is copied; `null` = may begin. */
export function refuseLength(bytes: number, most = MOST_FILE_BYTES): EvidenceFault | null {
  if (bytes === 0) return { ok: false, code: 'fileEmpty', params: {} }
  if (bytes <= most) return null
  return { ok: false, code: 'fileTooLarge', params: { mebibytes: Math.ceil(bytes / MIB), most: most / MIB } }
}

/** Refuses by the first bytes, while the rest is still to come; `bytes` = length of the whole file. */
export function checkHead(
  head: Uint8Array,
  bytes: number,
): { readonly ok: true; readonly mediaType: EvidenceMediaType } | EvidenceFault {
  const mediaType = recogniseMediaType(head.subarray(0, HEAD_BYTES))
  if (mediaType === null) return { ok: false, code: 'wrongFileType', params: {} }
  return refuseLength(bytes, MOST_BYTES_OF[evidenceKind(mediaType)]) ?? { ok: true, mediaType }
}

/**
 * Judges a whole file: length, kind, and for pictures the pixels its head claims, read without decoding (row 35).
 *
 * Rejects with the system's error when the file cannot be read.
 */
export async function checkEvidence(
  file: RandomAccess,
): Promise<{ readonly ok: true; readonly mediaType: EvidenceMediaType } | EvidenceFault> {
  const refused = refuseLength(file.bytes)
  if (refused !== null) return refused
  const checked = checkHead(await file.read(0, Math.min(HEAD_BYTES, file.bytes)), file.bytes)
  if (!checked.ok || evidenceKind(checked.mediaType) !== 'picture') return checked
  const size = await readPictureSize(file, checked.mediaType)
  if (size === null) return { ok: false, code: 'pictureUnreadable', params: {} }
  if (size.width * size.height > MOST_PIXELS) {
    return { ok: false, code: 'pictureTooLarge', params: { ...size } }
  }
  return checked
}
