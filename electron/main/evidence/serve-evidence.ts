import { open } from 'node:fs/promises'
import { systemCode } from '../atomic-file.ts'
import type { EvidenceStore } from './evidence-store.ts'

/** Longest answer to a request for a part, bytes; players ask for the next part themselves. */
const MOST_PART_BYTES = 4 * 1024 * 1024
const RANGE = /^bytes=(\d{1,15})-(\d{0,15})$/

/** Path of evidence below `app://desk`; the hash is the whole name, so that no folder can be written into it. */
export const EVIDENCE_PATH = /^\/evidence\/([0-9a-f]{64})$/

/**
 * Answers `app://desk/evidence/<sha256>` with the file as it is, or the part a player asks for (RFC 9110 §14).
 *
 * Only with somebody in front of an open screen. The type is that of the content; `nosniff` keeps it so.
 */
export async function serveEvidence(
  request: Request,
  sha256: string,
  store: EvidenceStore,
  isOpen: () => boolean,
): Promise<Response> {
  if (!isOpen()) return refused(403)
  try {
    const found = await store.find(sha256)
    if (found === null) return refused(404)
    const headers = { ...HEADERS, 'content-type': found.mediaType, 'accept-ranges': 'bytes' }
    const range = RANGE.exec(request.headers.get('range') ?? '')
    if (range === null) {
      const length = { 'content-length': String(found.bytes) }
      const body = request.method === 'HEAD' ? null : await part(found.path, 0, found.bytes)
      return new Response(body, { status: 200, headers: { ...headers, ...length } })
    }
    const from = Number(range[1])
    const last = range[2] === '' ? found.bytes - 1 : Math.min(Number(range[2]), found.bytes - 1)
    if (from > last) return refused(416, { 'content-range': `bytes */${found.bytes}` })
    const body = await part(found.path, from, Math.min(last - from + 1, MOST_PART_BYTES))
    const contentRange = `bytes ${from}-${from + body.length - 1}/${found.bytes}`
    return new Response(request.method === 'HEAD' ? null : body, {
      status: 206,
      headers: { ...headers, 'content-range': contentRange, 'content-length': String(body.length) },
    })
  } catch (error) {
    if (systemCode(error) === '') throw error
    return refused(404)
  }
}

/** Evidence may hold personal data: nothing of it is kept in a cache of the browser. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

function refused(status: number, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...HEADERS, 'content-type': 'text/plain', ...more } })
}

async function part(path: string, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(path, 'r')
  try {
    const bytes = new Uint8Array(length)
    let done = 0
    while (done < length) {
      const { bytesRead } = await handle.read(bytes, done, length - done, from + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  } finally {
    await handle.close()
  }
}
