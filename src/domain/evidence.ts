import type { EvidenceMediaType, EvidenceOrigin, EvidenceSource, CaseFormId } from './case-vocabulary.ts'

/** What a person looks at, listens to or reads. */
export const EVIDENCE_KINDS = ['picture', 'video', 'sound', 'document'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** A stored file as an event names it: by its bytes, never by its place. */
export interface EvidenceFile {
  /** 64 lower-case hex digits; also the name under which the file is stored. */
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: EvidenceMediaType
}

/** A stored file that is handed in with a case (R27). */
export interface EvidenceItem extends EvidenceFile {
  /** R27: 亲见 or 转述. */
  readonly origin: EvidenceOrigin
  readonly source: EvidenceSource
  /** Epoch ms when it was taken, where that is known for certain (own camera); `null` otherwise. */
  readonly takenAt: number | null
  /** Epoch ms when it was stored here. */
  readonly addedAt: number
  /** Name the file had, '' when it had none. May hold a person's name, so it is personal. */
  readonly fileName: string
  readonly note: string
}

/** Evidence of a case as folded; words are `null` when erased. */
export interface CaseEvidence extends Omit<EvidenceItem, 'fileName' | 'note'> {
  readonly fileName: string | null
  readonly note: string | null
  /** Staff id of who added it. */
  readonly by: string
  /** P7: form whose signed paper it shows; absent = it is evidence of the matter itself. */
  readonly signedPaperOf?: CaseFormId
}

const MIB = 1024 * 1024

/** Largest file of each kind, bytes. */
export const MOST_BYTES_OF: Readonly<Record<EvidenceKind, number>> = {
  picture: 50 * MIB,
  video: 200 * MIB,
  sound: 50 * MIB,
  document: 50 * MIB,
}

/** Largest file of any kind, bytes. */
export const MOST_FILE_BYTES = Math.max(...Object.values(MOST_BYTES_OF))
/** Most files of one case, and their bytes together. */
export const MOST_FILES_OF_CASE = 100
export const MOST_BYTES_OF_CASE = 1024 * MIB
/** Most pixels of a picture (row 35): a telephone of 108 megapixels passes, a flood does not. */
export const MOST_PIXELS = 120_000_000

const KIND_OF: Readonly<Record<EvidenceMediaType, EvidenceKind>> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/gif': 'picture',
  'image/webp': 'picture',
  'image/heic': 'picture',
  'video/mp4': 'video',
  'video/quicktime': 'video',
  'video/webm': 'video',
  'audio/mpeg': 'sound',
  'audio/mp4': 'sound',
  'audio/wav': 'sound',
  'audio/ogg': 'sound',
  'audio/amr': 'sound',
  'application/pdf': 'document',
}

const EXTENSION_OF: Readonly<Record<EvidenceMediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/amr': 'amr',
  'application/pdf': 'pdf',
}

/** Kind of a media type; one of a later version counts as a document. */
export function evidenceKind(mediaType: string): EvidenceKind {
  const known: Readonly<Record<string, EvidenceKind>> = KIND_OF
  return known[mediaType] ?? 'document'
}

/** Name of the file where it leaves this program (`safety.md` §3). */
export function evidenceFileName({ sha256, mediaType }: Pick<EvidenceFile, 'sha256' | 'mediaType'>): string {
  return `${sha256}.${EXTENSION_OF[mediaType]}`
}

/** Kinds of pictures a page of ours can show; the others are kept and handed out. */
export function canBeShown(mediaType: EvidenceMediaType): boolean {
  return mediaType !== 'image/heic' && mediaType !== 'audio/amr' && mediaType !== 'application/pdf'
}
