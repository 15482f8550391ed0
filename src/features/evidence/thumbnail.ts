import { canBeShown, evidenceKind, type EvidenceFile } from '../../domain/evidence.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { thumbnailStore } from '../../storage/thumbnail-store.ts'

const WIDEST_PX = 320
const made = new Map<string, Promise<string | null>>()

/**
 * Address of a small picture of a stored file; `null` for what has none. Made once and kept in IndexedDB: it belongs
 * to the projection and may be thrown away at any time.
 */
export function thumbnailOf(app: AppContext, file: EvidenceFile): Promise<string | null> {
  if (evidenceKind(file.mediaType) !== 'picture' || !canBeShown(file.mediaType)) return Promise.resolve(null)
  const known = made.get(file.sha256)
  if (known !== undefined) return known
  const making = make(app, file).catch(() => null)
  made.set(file.sha256, making)
  void making.then((address) => {
    if (address === null) made.delete(file.sha256)
  })
  return making
}

async function make({ desk, facts }: AppContext, { sha256 }: EvidenceFile): Promise<string | null> {
  const store = thumbnailStore(indexedDB, facts.officeId)
  const kept = await store.get(sha256)
  if (kept !== null) return URL.createObjectURL(kept)
  const found = await desk.request('evidence:address', { sha256 })
  if (!found.ok) return null
  const small = await shrunk(found.value.address)
  if (small === null) return null
  await store.put(sha256, small)
  return URL.createObjectURL(small)
}

async function shrunk(address: string): Promise<Blob | null> {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  const scale = Math.min(1, WIDEST_PX / Math.max(picture.naturalWidth, picture.naturalHeight))
  const resizeWidth = Math.max(1, Math.round(picture.naturalWidth * scale))
  const resizeHeight = Math.max(1, Math.round(picture.naturalHeight * scale))
  const bitmap = await createImageBitmap(picture, { resizeWidth, resizeHeight, resizeQuality: 'medium' })
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/webp', 0.8)
  })
}
