import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchRow } from './bench-report.ts'

/** Bytes in a kilobyte as the specification of speed counts them. */
const KB = 1000
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g

/** Size of what the window loads first: entry, module preloads, and everything they import statically. */
export function firstScriptRow(rendererFolder: string): BenchRow {
  const html = readFileSync(join(rendererFolder, 'index.html'), 'utf8')
  const waiting = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '')
  const seen = new Map<string, number>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    const code = readFileSync(join(rendererFolder, path))
    seen.set(path, gzipSync(code).byteLength)
    for (const [, name] of code.toString('utf8').matchAll(STATIC_IMPORT)) waiting.push(`assets/${name ?? ''}`)
  }
  const size = [...seen.values()].reduce((sum, bytes) => sum + bytes, 0) / KB
  return {
    row: 'first JavaScript of the renderer, gzip',
    unit: 'kB',
    measured: { samples: seen.size, p50: size, p95: size },
    baseline: null,
    compared: 'p50',
    limit: 180,
    aim: 120,
  }
}
