import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, createDeflateRaw, type DeflateRaw } from 'node:zlib'
import { newNodeHash, nodeSha256Hex } from '../../electron/main/export/node-hash.ts'
import { openVerifiedExport, type OpenedExport } from '../../src/formats/open-export.ts'
import { newPassphrase } from '../../src/formats/export-passphrase.ts'
import { BareMain, type JobCost } from './bare-main.ts'
import { spreadOf, type BenchRow } from './bench-report.ts'

const MEGABYTE = 1024 * 1024
/** Bytes packed by the baseline in one go; read and deciphered outside its time. */
const PIECE_BYTES = 8 * MEGABYTE
/** The usual level of zlib; the export itself packs at 3, for about a seventh more bytes (ADR 21). */
const LEVEL = 6

/** An encrypted export of a large office, for whoever wants to restore it. */
export interface MeasuredExport {
  readonly path: string
  readonly passphrase: string
  readonly rows: readonly BenchRow[]
}

/** Exports the whole office with a passphrase, as the desk does: read, packed, encrypted, read back from the medium and verified. */
export async function exportOffice(
  folder: string,
): Promise<{ readonly path: string; readonly passphrase: string; readonly cost: JobCost<unknown> }> {
  const target = join(folder, 'exports')
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const passphrase = newPassphrase()
  const desk = await BareMain.start(folder)
  try {
    await desk.signIn()
    await desk.chooseFolder(target)
    const args = { jobId: randomUUID(), folder: target, passphrase, range: null }
    const cost = await desk.cost(() => desk.ask('export:write', args))
    return { path: cost.value.path, passphrase, cost }
  } finally {
    await desk.main.kill()
  }
}

/** Measures such an export, and then packs the very bytes of its entries with zlib alone: the baseline. */
export async function measureExport(folder: string, cases: number): Promise<MeasuredExport> {
  const { path, passphrase, cost } = await exportOffice(folder)
  const zlibMs = await zlibTime(path, passphrase)
  const of = `${String(cases)} cases, AES`
  return {
    path,
    passphrase,
    rows: [
      {
        row: `export: ${of}, level 3 against 6`,
        unit: 'ms',
        measured: spreadOf([cost.tookMs]),
        baseline: spreadOf([zlibMs]),
        compared: 'p50',
        limit: 1.5,
        aim: 1.15,
      },
      {
        row: `export: extra memory of main, ${of}`,
        unit: 'MB',
        measured: spreadOf([cost.extraBytes / MEGABYTE]),
        baseline: null,
        compared: 'p50',
        limit: 150,
        aim: null,
      },
      {
        row: `export: longest wait of the window, ${of}`,
        unit: 'ms',
        measured: spreadOf([cost.longestWaitMs]),
        baseline: null,
        compared: 'p50',
        limit: 50,
        aim: null,
      },
    ],
  }
}

async function zlibTime(path: string, passphrase: string): Promise<number> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const access = {
      bytes: size,
      async read(offset: number, length: number) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset)
        return buffer.subarray(0, bytesRead)
      },
    }
    const ports = {
      newHash: newNodeHash,
      sha256Hex: nodeSha256Hex,
      breathe: () => Promise.resolve(),
      progress: () => undefined,
    }
    const opened = await openVerifiedExport(access, ports, { passphrase })
    if (!opened.ok) throw new Error(`The export that was just made does not open: ${opened.code}`)
    let ms = 0
    for (const { path: entry } of opened.entries) ms += await packingTime(opened, entry)
    return ms
  } finally {
    await file.close()
  }
}

async function packingTime(opened: OpenedExport, entry: string): Promise<number> {
  const packer = createDeflateRaw({ level: LEVEL })
  packer.resume()
  let ms = 0
  let gathered: Uint8Array[] = []
  let bytes = 0
  const pack = async () => {
    const piece = Buffer.concat(gathered)
    gathered = []
    bytes = 0
    const from = performance.now()
    await packed(packer, piece)
    ms += performance.now() - from
  }
  for await (const piece of opened.read(entry)) {
    gathered.push(piece)
    bytes += piece.length
    if (bytes >= PIECE_BYTES) await pack()
  }
  await pack()
  packer.end()
  return ms
}

function packed(packer: DeflateRaw, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    packer.write(piece, (error) => {
      if (error) reject(error)
      else packer.flush(constants.Z_BLOCK, () => resolve())
    })
  })
}
