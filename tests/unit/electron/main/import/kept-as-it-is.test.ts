import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { parseJournalLine, journalLineText } from '../../../../../src/formats/journal-line.ts'
import { anEmptyDesk, startedAgain } from '../../../../builders/import-folder.ts'
import { eventsJsonl, type ReceivingDesk } from '../../../../builders/receiving-desk.ts'
import { nextUuid, registering } from '../../../src/storage/some-drafts.ts'

// Every desk here flushes real files, several times a step.
vi.setConfig({ testTimeout: 30_000 })

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const SHA256 = createHash('sha256').update(PNG).digest('hex')

async function aDesk(): Promise<ReceivingDesk> {
  const desk = await anEmptyDesk()
  await desk.setUp('A')
  await desk.append([registering(nextUuid(), { content: '楼上夜间装修' })])
  return desk
}

/** Takes the personal content out of every line of a received origin, as an erasure will (ADR 3). */
async function eraseReceived(desk: ReceivingDesk): Promise<void> {
  const [origin = ''] = await readdir(join(desk.dataFolder, 'received'))
  const folder = join(desk.dataFolder, 'received', origin)
  const path = join(folder, '000001.jsonl')
  const [header = '', ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n')
  const erased = lines.map((text) => {
    const line = parseJournalLine(text)
    if (line?.event.personal === undefined || line.event.stream.kind !== 'case') return text
    return journalLineText({
      ...line,
      event: { ...line.event, personal: { hash: line.event.personal.hash } },
    })
  })
  await writeFile(path, `${[header, ...erased].join('\n')}\n`)
  await rm(join(folder, '000001.summary.json'))
}

describe('an import', () => {
  it('never brings an erased person back, and the chain of what was received stays valid', async () => {
    const a = await aDesk()
    const path = await a.exportTo()
    const b = await anEmptyDesk()
    await b.importFrom([path])
    await eraseReceived(b)
    const erased = await startedAgain(b)
    expect(erased.journal.state().faults).toEqual([])
    const { preview } = await erased.importFrom([path])
    expect(preview.events).toMatchObject({ new: 0, known: 3 })
    const out = (await eventsJsonl(await erased.exportTo())).toString('utf8')
    expect(out).not.toContain('楼上夜间装修')
    expect(await erased.journal.verify()).toEqual([])
  })

  it('row 36: keeps events of a kind this version does not know, counts them, and hands them on', async () => {
    const a = await aDesk()
    const draft = registering(nextUuid())
    await a.append([
      draft,
      { ...draft, id: nextUuid(), kind: 'weighed', data: { grams: 3 }, personal: { x: '1' } },
    ])
    const path = await a.exportTo()
    const b = await anEmptyDesk()
    expect((await b.importFrom([path])).preview.events).toMatchObject({ new: 5, unknownKind: 1 })
    expect(await eventsJsonl(await b.exportTo())).toEqual(await eventsJsonl(path))
  })

  it('brings evidence whole, finds it the second time, and tells what is nowhere', async () => {
    const a = await aDesk()
    await mkdir(join(a.dataFolder, 'evidence'))
    await writeFile(join(a.dataFolder, 'evidence', SHA256), PNG)
    const added = (sha256: string) => ({
      ...registering(nextUuid()),
      kind: 'evidenceAdded',
      data: { sha256, bytes: PNG.length, mediaType: 'image/png', origin: 'seen', source: 'file', addedAt: 1 },
    })
    await a.append([added(SHA256), added('f'.repeat(64))])
    const path = await a.exportTo()
    const b = await anEmptyDesk()
    const first = await b.importFrom([path])
    expect(first.preview.evidence).toEqual({ new: 1, known: 0, missing: 1, bytes: PNG.length })
    expect(await b.evidence.isWhole(SHA256)).toBe(true)
    expect(await readdir(join(b.dataFolder, 'received'))).toEqual([expect.stringMatching(/^A..-1$/)])
    expect((await b.importFrom([path])).preview.evidence).toMatchObject({ new: 0, known: 1, missing: 1 })
    await writeFile(join(b.dataFolder, 'evidence', SHA256), 'damaged')
    await b.importFrom([path])
    expect(await b.evidence.isWhole(SHA256)).toBe(true)
  })

  it('row 41: a received segment that was changed is named, and everything else stays', async () => {
    const a = await aDesk()
    const b = await anEmptyDesk()
    await b.importFrom([await a.exportTo()])
    const [origin = ''] = await readdir(join(b.dataFolder, 'received'))
    const path = join(b.dataFolder, 'received', origin, '000001.jsonl')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('夜间', '白天'))
    const again = await startedAgain(b)
    const named = { kind: 'brokenChain', file: `received/${origin}/000001.jsonl`, line: 4 }
    expect(await again.journal.verify()).toContainEqual(expect.objectContaining(named))
  })
})
