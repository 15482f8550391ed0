import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { openVerifiedExport } from '../../../../src/formats/open-export.ts'
import type { VerifyPorts } from '../../../../src/formats/export-verify.ts'
import { SEAL_BYTES } from '../../../../src/formats/export-seal.ts'
import { aJpeg, aPhotoWithGps } from '../../../builders/evidence-bytes.ts'
import { faultPlaces, faultShare } from '../../../harness/fault-share.ts'
import { seededRandom } from '../../../harness/seeded-random.ts'
import { aSmallDesk, type DeskInMemory } from '../../electron/main/export/export-desk.ts'
import { asFile, exportBytes, PORTS } from './export-bytes.ts'
import { mutated } from './mutated-bytes.ts'

/** How many of the larger export's mutations there are in all. */
const MUTATIONS = 20_000
const SEED = 20_261_122
const HOUR_MS = 3_600_000

/** What a reader gets: the code of a refusal, or every content. */
type Reading = string | ReadonlyMap<string, string>

async function readingOf(bytes: Uint8Array, passphrase: string | null, packing: Packing): Promise<Reading> {
  const found = await openVerifiedExport(asFile(bytes), { ...PORTS, ...packing }, { passphrase })
  if (!found.ok) return found.code
  const contents = new Map([['manifest', JSON.stringify(found.manifest)]])
  for (const { path } of found.entries) {
    const hash = createHash('sha256')
    for await (const piece of found.read(path)) hash.update(piece)
    contents.set(path, hash.digest('hex'))
  }
  return contents
}

/** Lays a right seal over changed bytes, as somebody would who knows the format and not the passphrase. */
function resealed(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const sealAt = bytes.length - SEAL_BYTES
  if (sealAt <= 0) return bytes
  const hex = createHash('sha256').update(bytes.subarray(0, sealAt)).digest('hex')
  bytes.set(new TextEncoder().encode(`tingsu-export sha256:${hex}`), sealAt)
  return bytes
}

/** A desk with two hundred cases and two photographs. */
function aLargerDesk(): DeskInMemory {
  const desk = aSmallDesk(200)
  const id = desk.addCase(201)
  for (const photo of PHOTOS) {
    const data = { sha256: hashOf(photo), bytes: photo.length, mediaType: 'image/jpeg' }
    desk.add({ stream: { kind: 'case', id }, kind: 'evidenceAdded', data: { ...data, addedAt: 1 } })
  }
  return desk
}

const PHOTOS = [aJpeg(), aPhotoWithGps()]
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const PHOTO_STORE = {
  isWhole: () => Promise.resolve(true),
  async *read(hash: string) {
    const photo = await Promise.resolve(PHOTOS.find((each) => hashOf(each) === hash))
    if (photo !== undefined) yield photo
  },
}

/** Who packs and unpacks encrypted entries; nobody = the ZIP library. */
type Packing = Pick<VerifyPorts, 'packing'>

/** Every fault an export of one kind must survive; a seeded share of them unless `FAULT_SHARE` says 100. */
export function describeMutations(name: string, passphrase: string | null, packing: Packing = {}): void {
  describe(`rows 22, 23, 25: ${name} that was changed`, { timeout: 2 * HOUR_MS }, () => {
    let small: Uint8Array<ArrayBuffer>
    let larger: Uint8Array<ArrayBuffer>
    let original: Reading

    beforeAll(async () => {
      small = await exportBytes(aSmallDesk(1), undefined, { passphrase, ...packing })
      larger = await exportBytes(aLargerDesk(), PHOTO_STORE, { passphrase, ...packing })
      original = await readingOf(larger, passphrase, packing)
    })

    it('reads as it was written when nobody changed it', async () => {
      expect(await readingOf(larger, passphrase, packing)).toEqual(original)
      expect(original).toBeInstanceOf(Map)
    })

    it('row 22: is never accepted with a flipped byte, anywhere', async () => {
      const random = seededRandom(SEED)
      const places = faultPlaces(small.length, random)
      const accepted: unknown[] = []
      for (const at of places) {
        // All bits of one byte, one bit of the next.
        const mask = at % 2 === 0 ? 0xff : 1 << ((at >> 1) % 8)
        const flipped = small.slice()
        flipped[at] = (flipped[at] ?? 0) ^ mask
        const found = await readingOf(flipped, passphrase, packing)
        if (typeof found !== 'string') accepted.push([at, mask])
      }
      console.log(`${name}: ${places.length} flips of ${small.length} bytes, accepted ${accepted.length}`)
      expect(accepted).toEqual([])
    })

    it('row 23: is incomplete at every shorter length', async () => {
      const places = new Set([
        ...faultPlaces(small.length, seededRandom(SEED)),
        0,
        1,
        4,
        22,
        small.length - 1,
      ])
      const others: unknown[] = []
      for (const length of places) {
        const found = await readingOf(small.slice(0, length), passphrase, packing)
        if (found !== 'exportIncomplete') others.push([length, found])
      }
      console.log(
        `${name}: ${places.size} lengths of ${small.length}, not told as incomplete ${others.length}`,
      )
      expect(others).toEqual([])
    })

    it('rows 22, 25: is refused, or reads as it was written, after 20,000 random changes', async () => {
      const random = seededRandom(SEED + (passphrase === null ? 0 : 1))
      const count = faultShare(MUTATIONS)
      const wrong: unknown[] = []
      const told = new Map<string, number>()
      for (let index = 0; index < count; index += 1) {
        const change = mutated(larger, random)
        const isResealed = index % 4 === 0
        const found = await readingOf(isResealed ? resealed(change.bytes) : change.bytes, passphrase, packing)
        const outcome = typeof found === 'string' ? found : 'accepted, same content'
        told.set(outcome, (told.get(outcome) ?? 0) + 1)
        if (typeof found === 'string') continue
        if (JSON.stringify([...found]) !== JSON.stringify([...(original as ReadonlyMap<string, string>)]))
          wrong.push([index, change.kind])
      }
      console.log(`${name}: ${count} changes of ${larger.length} bytes:`, Object.fromEntries(told))
      expect(wrong).toEqual([])
    })
  })
}
