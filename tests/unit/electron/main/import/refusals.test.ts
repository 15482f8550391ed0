import { randomUUID } from 'node:crypto'
import { cp, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { anEmptyDesk, startedAgain } from '../../../../builders/import-folder.ts'
import { STAFF_ID, type ReceivingDesk } from '../../../../builders/receiving-desk.ts'
import { nextUuid, registering } from '../../../src/storage/some-drafts.ts'

// Every desk here flushes real files, several times a step.
vi.setConfig({ testTimeout: 30_000 })

async function aDesk(cases = 2): Promise<ReceivingDesk> {
  const desk = await anEmptyDesk()
  await desk.setUp('A')
  for (let made = 0; made < cases; made += 1) await desk.append([registering(nextUuid())])
  return desk
}

const stage = (desk: ReceivingDesk, paths: readonly string[]) =>
  desk.imports.stage({ jobId: randomUUID(), paths, passphrase: null })

/** Nothing has been received, and nothing lies about. */
async function expectUntouched(desk: ReceivingDesk): Promise<void> {
  expect(await readdir(join(desk.dataFolder, 'received')).catch(() => [])).toEqual([])
}

describe('what is refused leaves nothing behind', () => {
  it('an export of another office, also together with one of ours', async () => {
    const [a, stranger] = [await aDesk(), await aDesk()]
    const [ours, theirs] = [await a.exportTo(), await stranger.exportTo()]
    const params = { officeName: '云杉苑服务中心', fileName: theirs.split('/').at(-1) }
    expect(await stage(a, [ours, theirs])).toEqual({ ok: false, code: 'otherOffice', params })
    const b = await anEmptyDesk()
    expect(await stage(b, [ours, theirs])).toEqual({ ok: false, code: 'otherOffice', params })
    await expectUntouched(a)
    await expectUntouched(b)
  })

  it('row 22: a flipped byte', async () => {
    const a = await aDesk()
    const path = await a.exportTo()
    const bytes = await readFile(path)
    bytes[200] = (bytes[200] ?? 0) ^ 1
    await writeFile(path, bytes)
    expect(await stage(await anEmptyDesk(), [path])).toMatchObject({ ok: false, code: 'exportDamaged' })
  })

  it('row 23: an export that was cut off', async () => {
    const a = await aDesk()
    const path = await a.exportTo()
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, bytes.length - 30))
    const b = await anEmptyDesk()
    expect(await stage(b, [path])).toMatchObject({ ok: false, code: 'exportIncomplete' })
    await expectUntouched(b)
  })

  it('row 28: a cloned desk that went on writing under the same code', async () => {
    const a = await aDesk()
    await a.close()
    const clone = await anEmptyDesk()
    await cp(a.dataFolder, clone.dataFolder, { recursive: true })
    const [first, second] = [await startedAgain(a), await startedAgain(clone)]
    await first.append([registering(nextUuid())])
    await second.append([registering(nextUuid())])
    const desk = first.office.identity?.deskCode
    expect(await stage(first, [await second.exportTo()])).toEqual({
      ok: false,
      code: 'deskCloned',
      params: { desk, seq: 5 },
    })
    await expectUntouched(first)
  })

  it('a cloned desk is not accused by a file that is damaged', async () => {
    const a = await aDesk()
    await a.close()
    const clone = await anEmptyDesk()
    await cp(a.dataFolder, clone.dataFolder, { recursive: true })
    const [first, second] = [await startedAgain(a), await startedAgain(clone)]
    await first.append([registering(nextUuid())])
    await second.append([registering(nextUuid())])
    const path = await second.exportTo()
    const bytes = await readFile(path)
    // Within the cases, which are read behind the events.
    const at = bytes.indexOf('cases.jsonl') + 40
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(path, bytes)
    expect(await stage(first, [path])).toMatchObject({ ok: false, code: 'exportDamaged' })
    await expectUntouched(first)
  })

  it('a commit without what was staged, and a letter where there is an office already', async () => {
    const a = await aDesk()
    const path = await a.exportTo()
    const refused = { ok: false, code: 'badRequest' }
    const jobId = randomUUID()
    const commit = (deskLetter: string | null) => a.imports.commit({ jobId, deskLetter, by: STAFF_ID })
    expect(await commit(null)).toMatchObject(refused)
    await a.imports.stage({ jobId, paths: [path], passphrase: null })
    expect(await commit('B')).toMatchObject(refused)
    await a.imports.discard(jobId)
    expect(await commit(null)).toMatchObject(refused)
    await expectUntouched(a)
  })

  it('a staging that is cancelled', async () => {
    const a = await aDesk()
    const path = await a.exportTo()
    const b = await anEmptyDesk()
    const jobId = randomUUID()
    const staging = b.imports.stage({ jobId, paths: [path], passphrase: null })
    await b.imports.discard(jobId)
    expect(await staging).toMatchObject({ ok: false, code: 'cancelled' })
    await expectUntouched(b)
  })
})

describe('what is behind is told and taken in', () => {
  it('row 28: a desk that lost the end of its journal goes on under a new code, so that no number is given twice', async () => {
    const a = await aDesk()
    await a.close()
    const old = await anEmptyDesk()
    await cp(a.dataFolder, old.dataFolder, { recursive: true })
    const whole = await startedAgain(a)
    await whole.append([registering(nextUuid())])
    const path = await whole.exportTo()
    const restored = await startedAgain(old)
    const before = restored.office.identity
    const { preview } = await restored.importFrom([path])
    expect(preview).toMatchObject({ opensEpoch: true, events: { new: 1, known: 4 } })
    expect(restored.office.identity).toMatchObject({ epoch: 2, deskLetter: 'A' })
    expect(restored.office.identity?.deskCode).not.toBe(before?.deskCode)
    const [next] = await restored.append([registering(nextUuid())])
    expect(next).toMatchObject({ epoch: 2, seq: 2 })
    expect((await restored.events()).length).toBe(6)
    const again = await startedAgain(restored)
    expect(again.journal.state().faults).toEqual([])
    expect((await again.events()).length).toBe(6)
    expect(again.office.identity?.epoch).toBe(2)
  })

  it('two desks of one letter are told', async () => {
    const a = await aDesk()
    const b = await anEmptyDesk()
    await b.importFrom([await a.exportTo()], 'A')
    await b.append([registering(nextUuid())])
    const { preview } = await a.importFrom([await b.exportTo()])
    expect(preview.sameLetter).toEqual([b.office.identity?.deskCode])
  })

  it('our clock never stands behind a stamp that was received', async () => {
    const a = await aDesk(1)
    const b = await anEmptyDesk({ now: () => Date.now() - 3_600_000 })
    await b.importFrom([await a.exportTo()])
    const received = (await b.events()).at(-1)
    const [next] = await b.append([registering(nextUuid())])
    expect((next?.stamp ?? '') > (received?.stamp ?? '')).toBe(true)
  })
})
