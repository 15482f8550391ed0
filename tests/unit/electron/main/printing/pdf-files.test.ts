import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepPdf } from '../../../../../electron/main/printing/pdf-files.ts'
import { safeFileName } from '../../../../../src/formats/safe-file-name.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tingsu-pdf-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})
const named = (copy: number) => safeFileName('a.pdf', copy)

describe('keeping a PDF', () => {
  it('never writes over another file', async () => {
    await writeFile(join(folder, 'a.pdf'), 'signed')
    expect((await keepPdf(folder, named, Buffer.from('second'))).fileName).toBe('a-2.pdf')
    expect((await keepPdf(folder, named, Buffer.from('third'))).fileName).toBe('a-3.pdf')
    expect(await readFile(join(folder, 'a.pdf'), 'utf8')).toBe('signed')
    expect(await readFile(join(folder, 'a-3.pdf'), 'utf8')).toBe('third')
  })

  it('makes the folder, and leaves nothing but the file', async () => {
    const inner = join(folder, 'forms', '2026')
    await keepPdf(inner, named, Buffer.from('x'))
    expect(await readdir(inner)).toEqual(['a.pdf'])
  })

  it('gives the same name to one of two that ask at once', async () => {
    const both = await Promise.all([
      keepPdf(folder, named, Buffer.from('x')),
      keepPdf(folder, named, Buffer.from('y')),
    ])
    expect(both.map((file) => file.fileName).sort()).toEqual(['a-2.pdf', 'a.pdf'])
  })

  it('leaves nothing behind when there is no name to be had', async () => {
    await expect(keepPdf(folder, () => 'missing/a.pdf', Buffer.from('x'))).rejects.toThrow(/ENOENT/u)
    expect(await readdir(folder)).toEqual([])
  })
})
