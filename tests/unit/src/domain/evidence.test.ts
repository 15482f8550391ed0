import { describe, expect, it } from 'vitest'
import type { EvidenceMediaType } from '../../../../src/domain/case-vocabulary.ts'
import {
  canBeShown,
  evidenceFileName,
  evidenceKind,
  MOST_BYTES_OF,
  MOST_BYTES_OF_CASE,
  MOST_FILE_BYTES,
} from '../../../../src/domain/evidence.ts'

describe('R27 what is handed in', () => {
  it.each<[EvidenceMediaType, string, string, boolean]>([
    ['image/jpeg', 'picture', 'jpg', true],
    ['image/png', 'picture', 'png', true],
    ['image/gif', 'picture', 'gif', true],
    ['image/webp', 'picture', 'webp', true],
    ['image/heic', 'picture', 'heic', false],
    ['video/mp4', 'video', 'mp4', true],
    ['video/quicktime', 'video', 'mov', true],
    ['video/webm', 'video', 'webm', true],
    ['audio/mpeg', 'sound', 'mp3', true],
    ['audio/mp4', 'sound', 'm4a', true],
    ['audio/wav', 'sound', 'wav', true],
    ['audio/ogg', 'sound', 'ogg', true],
    ['audio/amr', 'sound', 'amr', false],
    ['application/pdf', 'document', 'pdf', false],
  ])('%s is a %s, leaves as .%s, and a page can show it: %s', (mediaType, kind, extension, isShown) => {
    expect(evidenceKind(mediaType)).toBe(kind)
    expect(evidenceFileName({ sha256: 'ab', mediaType })).toBe(`ab.${extension}`)
    expect(canBeShown(mediaType)).toBe(isShown)
  })

  it('of a kind this program has no name for is a document', () => {
    expect(evidenceKind('model/gltf')).toBe('document')
  })

  it('may be 200 MiB of a film, 50 of anything else, and 1 GiB of a case', () => {
    expect(MOST_BYTES_OF).toEqual({
      picture: 52_428_800,
      video: 209_715_200,
      sound: 52_428_800,
      document: 52_428_800,
    })
    expect([MOST_FILE_BYTES, MOST_BYTES_OF_CASE]).toEqual([209_715_200, 1_073_741_824])
  })
})
