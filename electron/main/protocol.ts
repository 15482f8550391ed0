import { readFile } from 'node:fs/promises'
import { extname, join, relative, isAbsolute } from 'node:path'
import { systemCode } from './atomic-file.ts'
import type { ElectronParts } from './electron-parts.ts'
import { EVIDENCE_PATH } from './evidence/serve-evidence.ts'
import { APP_HOST, APP_SCHEME } from './requests/sender.ts'

/** The policy of every page (`safety.md` §7). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue worker',
].join('; ')

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Registers `app` as a scheme with the rights of https. Must be called before Electron is ready, once. */
export function registerScheme({ protocol }: Pick<ElectronParts, 'protocol'>): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/**
 * Answers all requests for `app://desk`: evidence from its store, everything else from the built renderer. Call when
 * Electron is ready.
 */
export function handleScheme(
  { protocol }: Pick<ElectronParts, 'protocol'>,
  rendererFolder: string,
  evidence: (request: Request, sha256: string) => Promise<Response>,
): void {
  protocol.handle(APP_SCHEME, (request) => {
    const sha256 = evidenceHash(request)
    return sha256 === null ? serveRenderer(request, rendererFolder) : evidence(request, sha256)
  })
}

/** Hash of the evidence a request asks for; `null` = it asks for something else. */
function evidenceHash({ method, url }: Request): string | null {
  const { host, pathname } = new URL(url)
  if (host !== APP_HOST || (method !== 'GET' && method !== 'HEAD')) return null
  return EVIDENCE_PATH.exec(pathname)?.[1] ?? null
}

/** One file of the renderer, or 404; every answer carries the policy. Only GET, only the host `desk`, only its files. */
export async function serveRenderer(request: Request, rendererFolder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, null, '.txt')
  const url = new URL(request.url)
  const path = url.host === APP_HOST ? filePath(url.pathname, rendererFolder) : null
  if (path === null || MIME_TYPES[extname(path)] === undefined) return answer(404, null, '.txt')
  try {
    const content = await readFile(path)
    return answer(200, request.method === 'HEAD' ? null : new Uint8Array(content), extname(path))
  } catch (error) {
    // Inside the packed archive a missing file may come without the usual code; it is missing all the same.
    return answer(systemCode(error) === 'EACCES' ? 403 : 404, null, '.txt')
  }
}

function filePath(pathname: string, folder: string): string | null {
  const decoded = decodedPath(pathname)
  // A backslash separates folders on Windows, a colon names a drive or a stream there.
  if (decoded === null || /[\\:\0]/.test(decoded) || decoded.split('/').includes('..')) return null
  const path = join(folder, decoded)
  const inside = relative(folder, path)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path
}

function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

function answer(status: number, body: Uint8Array<ArrayBuffer> | null, extension: string): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': MIME_TYPES[extension] ?? 'text/plain; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    },
  })
}
