import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { anEmptyDesk, startedAgain } from '../../../../builders/import-folder.ts'
import type { ReceivingDesk } from '../../../../builders/receiving-desk.ts'
import { nextUuid, registering } from '../../../src/storage/some-drafts.ts'

// Every desk here flushes real files, several times a step.
vi.setConfig({ testTimeout: 30_000 })

/** A desk that took in three exports of another: three segments of one layer. */
async function aReceivingDesk(): Promise<{ desk: ReceivingDesk; folder: string; name: string }> {
  const a = await anEmptyDesk()
  await a.setUp('A')
  const b = await anEmptyDesk()
  for (let made = 0; made < 3; made += 1) {
    await a.append([registering(nextUuid())])
    await b.importFrom([await a.exportTo()])
  }
  const [name = ''] = await readdir(join(b.dataFolder, 'received'))
  return { desk: b, folder: join(b.dataFolder, 'received', name), name }
}

describe('received events at the start', () => {
  it.each<[string, (folder: string) => Promise<unknown>, readonly object[], number]>([
    ['nothing is wrong', () => Promise.resolve(), [], 5],
    ['a summary is lost: the segment is read', (f) => rm(join(f, '000002.summary.json')), [], 5],
    [
      'a segment is lost',
      async (f) => {
        await rm(join(f, '000002.jsonl'))
        await rm(join(f, '000002.summary.json'))
      },
      [
        { kind: 'missingSegment', file: '000002.jsonl' },
        { kind: 'brokenChain', file: '000003.jsonl' },
      ],
      4,
    ],
    [
      'a segment is cut off and its summary lost',
      async (f) => {
        const path = join(f, '000001.jsonl')
        await truncate(path, (await readFile(path)).length - 10)
        await rm(join(f, '000001.summary.json'))
      },
      [
        { kind: 'torn', file: '000001.jsonl' },
        { kind: 'brokenChain', file: '000002.jsonl' },
      ],
      4,
    ],
    [
      'a segment is shorter than its summary says',
      async (f) => {
        const path = join(f, '000003.jsonl')
        await truncate(path, (await readFile(path)).length - 10)
      },
      [{ kind: 'summaryMismatch', file: '000003.jsonl' }],
      4,
    ],
    [
      'a segment is no segment',
      async (f) => {
        await writeFile(join(f, '000003.jsonl'), 'x\n')
        await rm(join(f, '000003.summary.json'))
      },
      [{ kind: 'unreadable', file: '000003.jsonl' }],
      4,
    ],
  ])('%s', async (_title, damage, faults, events) => {
    const { desk, folder, name } = await aReceivingDesk()
    await desk.close()
    await damage(folder)
    const again = await startedAgain(desk)
    const named = faults.map((fault) => ({
      ...fault,
      file: `received/${name}/${String(Reflect.get(fault, 'file'))}`,
    }))
    expect(again.journal.state().faults).toEqual(
      named.map((fault) => expect.objectContaining(fault) as unknown),
    )
    expect((await again.events()).length).toBe(events)
  })

  it('what was damaged comes back with the next import, and stands there once', async () => {
    const { desk, folder } = await aReceivingDesk()
    const whole = await desk.events()
    const path = await desk.exportTo()
    await desk.close()
    await rm(join(folder, '000002.jsonl'))
    await rm(join(folder, '000002.summary.json'))
    const again = await startedAgain(desk)
    const { preview } = await again.importFrom([path])
    expect(preview.events.new).toBe(1)
    expect(await again.events()).toEqual(whole)
    expect(again.journal.received.layersOf({ desk: 'ZZZ', epoch: 9 })).toEqual([])
    expect(await again.journal.read({ desk: 'ZZZ', epoch: 9, layer: 2 }, 0, 5)).toEqual([])
  })
})
