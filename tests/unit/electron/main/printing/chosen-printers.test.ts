import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ChosenPrinters } from '../../../../../electron/main/printing/chosen-printers.ts'

async function aPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-printers-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'printers.json')
}

describe('printers chosen at this PC', () => {
  it('are remembered for each form, and given up for the system’s own', async () => {
    const path = await aPath()
    const printers = await ChosenPrinters.open(path)
    expect(printers.printerOf('F01')).toBe('')
    await printers.choose('F01', 'HP_M404')
    await printers.choose('F13', 'Slips')
    const again = await ChosenPrinters.open(path)
    expect(again.all()).toEqual({ F01: 'HP_M404', F13: 'Slips' })
    await again.choose('F13', '')
    expect((await ChosenPrinters.open(path)).all()).toEqual({ F01: 'HP_M404' })
  })

  it.each(['{', '{"F01":5}', '[]', ''])('a file with %s costs nothing but the choice', async (content) => {
    const path = await aPath()
    await writeFile(path, content)
    expect((await ChosenPrinters.open(path)).all()).toEqual({})
  })
})
