import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFullJournal, allEvents, aNote, justOpen, openJournal, ORIGIN, saved, SEGMENT } from './a-journal.ts'

describe('an edited journal (row 41)', () => {
  it('with any single byte flipped: named at its line, nothing else stops', async () => {
    const { folder, journal, path } = await aFullJournal(2000, 1)
    const whole = await readFile(path)
    let unnoticed = 0
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      await writeFile(path, damaged)
      const line = whole.subarray(0, at).filter((byte) => byte === 0x0a).length + 1
      const [first] = await journal.verify()
      if (first === undefined) unnoticed++
      else expect([line, line + 1]).toContain(first.line)
    }
    expect(unnoticed).toBe(0)
    await writeFile(path, whole)
    expect(await journal.verify()).toEqual([])
    expect((await justOpen(folder)).state().faults).toEqual([])
  }, 60_000)

  it.each([
    ['data', '"nature":"valid"', '"nature":"major"', 3],
    ['personal content', '漏水', '漏电', 2],
    ['a hash in personal', '"hash":"', '"hash":"0', 2],
  ])(
    'in %s: the first bad line is named at the next start, and no command is laid on it',
    async (_what, from, to, line) => {
      const { folder, journal, path } = await aFullJournal()
      await journal.close()
      await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
      const again = await justOpen(folder)
      expect(again.state().faults[0]).toMatchObject({ kind: 'brokenChain', file: SEGMENT, line })
      expect(await allEvents(again)).toHaveLength(6)
      expect(await again.begin(ORIGIN)).toBe(false)
      expect(await again.begin({ ...ORIGIN, desk: 'AK7', epoch: 2 })).toBe(true)
      await saved(again)
      expect(again.heads().map(({ desk, seq }) => [desk, seq])).toEqual([
        ['A3F', 6],
        ['AK7', 2],
      ])
      await again.close()
    },
  )

  it('with a line that is no event, or no text at all: unreadable, the others can be read', async () => {
    const { folder, journal, path } = await aFullJournal()
    await journal.close()
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, lines.with(3, '{"batch":[0,1]}').join('\n'))
    const again = await justOpen(folder)
    expect(again.state().faults).toMatchObject([{ kind: 'unreadable', file: SEGMENT, line: 4 }])
    expect((await allEvents(again)).map(({ seq }) => seq)).toEqual([1, 2, 4, 5, 6])
    await writeFile(
      path,
      Buffer.concat([Buffer.from(`${lines.slice(0, 6).join('\n')}\n`), Buffer.from([0xff, 0x0a])]),
    )
    expect((await justOpen(folder)).state().faults).toMatchObject([{ kind: 'unreadable', line: 7 }])
    await writeFile(path, lines.toSpliced(1, 1).with(3, 'x').join('\n'))
    const damaged = await justOpen(folder)
    expect((await damaged.read(ORIGIN, 3, 10)).map(({ seq }) => seq)).toEqual([5, 6])
    await writeFile(path, 'not a header\n')
    const third = await justOpen(folder)
    expect(third.state().faults).toMatchObject([{ kind: 'unreadable', line: 1 }])
    expect(await third.begin(ORIGIN)).toBe(false)
  })

  it('with a line taken out, twice, or another order: named', async () => {
    const { folder, journal, path } = await aFullJournal()
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    const edits = [
      lines.toSpliced(2, 1),
      lines.toSpliced(2, 0, lines[2] ?? ''),
      lines.with(2, lines[3] ?? '').with(3, lines[2] ?? ''),
    ]
    for (const [edit, line] of edits.map((each, index) => [each, [3, 4, 3][index]] as const)) {
      await writeFile(path, `${edit.join('\n')}\n`)
      expect((await justOpen(folder)).state().faults[0]).toMatchObject({ kind: 'brokenChain', line })
      expect((await journal.verify())[0]).toMatchObject({ line })
    }
  })

  it('with its tail cut while the program runs: the first missing line is named', async () => {
    const { journal, path } = await aFullJournal()
    const text = await readFile(path, 'utf8')
    await truncate(path, Buffer.byteLength(text.split('\n').slice(0, 5).join('\n')) + 1)
    expect(await journal.verify()).toMatchObject([{ kind: 'brokenChain', line: 6 }])
  })

  it('in a sealed segment: found by its summary, also in the last line and when only bytes are added', async () => {
    const { folder, journal, path } = await aFullJournal(2, 3)
    await journal.close()
    const whole = await readFile(path, 'utf8')
    const opened = async () => (await justOpen(folder)).verify()
    await writeFile(path, whole.replace('"nature":"valid"', '"nature":"major"'))
    expect(await opened()).toMatchObject([{ kind: 'brokenChain', file: SEGMENT, line: 3 }])
    await writeFile(path, whole)
    await appendFile(path, 'x\n')
    expect(await opened()).toMatchObject([{ kind: 'unacknowledged', line: 4 }])
    await writeFile(path, whole.slice(0, -30))
    const shortened = await justOpen(folder)
    expect(shortened.state().faults).toMatchObject([{ kind: 'summaryMismatch', file: SEGMENT }])
    expect(await shortened.verify()).toMatchObject([{ kind: 'brokenChain', line: 3 }])
    expect(await shortened.begin(ORIGIN)).toBe(true)
    await shortened.close()
    await writeFile(path, whole.replace('"desk":"A3F"', '"desk":"A3G"'))
    expect((await opened())[0]).toMatchObject({ kind: 'brokenChain', line: 1 })
  })

  it('with a summary that does not belong to its segment: the segment is named', async () => {
    const { folder, journal } = await aFullJournal(2, 3)
    await journal.close()
    const summary = join(folder, 'A3F-1/000001.summary.json')
    await writeFile(summary, (await readFile(summary, 'utf8')).replace(/"sha256":"..../, '"sha256":"0000'))
    expect(await (await justOpen(folder)).verify()).toMatchObject([
      { kind: 'summaryMismatch', file: SEGMENT },
    ])
  })

  it('with a damaged summary: the segment is read and the summary made anew', async () => {
    const { folder, journal, receipts } = await aFullJournal(2, 3)
    await journal.close()
    const summary = join(folder, 'A3F-1/000001.summary.json')
    const before = await readFile(summary, 'utf8')
    for (const damaged of ['{', '{"events":[1]}', before.replace('"events":[]', '"events":[{}]')]) {
      await writeFile(summary, damaged)
      const again = await openJournal(folder)
      expect(again.state().faults).toMatchObject([
        { kind: 'summaryMismatch', file: 'A3F-1/000001.summary.json' },
      ])
      expect(await allEvents(again)).toEqual(receipts.flatMap(({ events }) => events))
      expect(await readFile(summary, 'utf8')).toBe(before)
      await again.close()
    }
  })

  it('with a segment missing, between or at the end: named, the rest can be read', async () => {
    const { folder, journal } = await aFullJournal(2, 3)
    await rm(join(folder, 'A3F-1/000002.jsonl'))
    await rm(join(folder, 'A3F-1/000002.summary.json'))
    const again = await justOpen(folder)
    expect(again.state().faults).toMatchObject([{ kind: 'missingSegment', file: 'A3F-1/000002.jsonl' }])
    expect((await allEvents(again)).map(({ seq }) => seq)).toEqual([1, 2, 5, 6])
    expect(await again.begin(ORIGIN)).toBe(false)
    await rm(join(folder, 'A3F-1/000003.jsonl'))
    const missing = (await journal.verify()).map(({ kind, file }) => `${kind} ${file}`)
    expect(missing).toEqual(['missingSegment A3F-1/000002.jsonl', 'missingSegment A3F-1/000003.jsonl'])
  })

  it('with a segment of another chain, or one that begins elsewhere: the joint is named', async () => {
    const { folder, journal } = await aFullJournal(2, 3)
    await journal.close()
    const last = join(folder, 'A3F-1/000003.jsonl')
    const text = await readFile(last, 'utf8')
    await writeFile(last, text.replace('"segment":3', '"segment":4'))
    expect((await justOpen(folder)).state().faults).toMatchObject([
      { kind: 'brokenChain', file: 'A3F-1/000003.jsonl', line: 1 },
    ])
    await writeFile(last, text.replace(/"head":"..../, '"head":"0000'))
    expect((await justOpen(folder)).state().faults[0]).toMatchObject({
      kind: 'brokenChain',
      file: 'A3F-1/000003.jsonl',
      line: 1,
    })
  })

  it('with personal content and salt removed by an erasure: whole (ADR 3)', async () => {
    const { folder, journal, path } = await aFullJournal()
    await journal.close()
    const erased = (await readFile(path, 'utf8')).replace(
      /"personal":\{"content":\{.*?\},"hash":"(\w+)","salt":"\w+"\}/,
      '"personal":{"hash":"$1"}',
    )
    await writeFile(path, erased)
    const again = await openJournal(folder)
    expect(again.state().faults).toEqual([])
    expect((await allEvents(again))[0]?.personal).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    })
    await saved(again, aNote())
    expect(await again.verify()).toEqual([])
  })

  it('with a segment whose beginning is lost, behind one that was never sealed: both are read as far as they go', async () => {
    const { folder, journal } = await aFullJournal(2, 2)
    await journal.close()
    await rm(join(folder, 'A3F-1/000001.summary.json'))
    await writeFile(join(folder, 'A3F-1/000002.jsonl'), 'lost\n')
    const again = await justOpen(folder)
    expect(again.state().faults).toMatchObject([{ kind: 'unreadable', file: 'A3F-1/000002.jsonl', line: 1 }])
    expect((await allEvents(again)).map(({ seq }) => seq)).toEqual([1, 2])
    expect(await again.verify()).toMatchObject([{ kind: 'unreadable', file: 'A3F-1/000002.jsonl' }])
  })

  it('with only the salt removed: named', async () => {
    const { folder, journal, path } = await aFullJournal()
    await journal.close()
    await writeFile(path, (await readFile(path, 'utf8')).replace(/,"salt":"\w+"/, ''))
    expect((await justOpen(folder)).state().faults[0]).toMatchObject({ kind: 'brokenChain', line: 2 })
  })
})
