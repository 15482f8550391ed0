import { expect, it } from 'vitest'
import { keptExports } from '../../../../src/formats/kept-exports.ts'
import { DeskInMemory } from '../../electron/main/export/export-desk.ts'

const OFFICE = { kind: 'office', id: 'o' } as const
const SHA = 'a'.repeat(64)
const FIRST = { fileName: 'a.tingsu.zip', sha256: SHA, bytes: 10, cases: 1, events: 2 }

it('tells exports of every version, the last one first, and leaves out what cannot be read (row 36)', () => {
  const desk = new DeskInMemory()
  desk.add({ stream: OFFICE, kind: 'exported', data: FIRST })
  desk.add({ stream: OFFICE, kind: 'draftDiscarded', data: {} })
  desk.add({ stream: OFFICE, kind: 'exported', data: { fileName: 'broken' } })
  desk.add({
    stream: OFFICE,
    kind: 'exported',
    data: {
      ...FIRST,
      ...{
        fileName: 'b.1of2.tingsu.zip',
        entries: 5,
        missingEvidence: 1,
        durationMs: 800,
        readBack: 'medium',
      },
      ...{ isEncrypted: true, range: { from: 1, to: 2 }, forms: 3 },
      files: [
        { fileName: 'b.1of2.tingsu.zip', sha256: SHA, bytes: 4 },
        { fileName: 'b.2of2.tingsu.zip', sha256: SHA, bytes: 6 },
      ],
    },
    personal: { folder: '/media/stick' },
  })
  const [last, first, ...others] = keptExports(desk.events)
  expect(others).toEqual([])
  expect(last).toMatchObject({
    ...{ folder: '/media/stick', isEncrypted: true, readBack: 'medium', forms: 3, missingEvidence: 1 },
    range: { from: 1, to: 2 },
  })
  expect(last?.files.map(({ fileName }) => fileName)).toEqual(['b.1of2.tingsu.zip', 'b.2of2.tingsu.zip'])
  expect(first).toMatchObject({
    ...{ fileName: 'a.tingsu.zip', folder: '', isEncrypted: false, forms: 0, missingEvidence: 0 },
    ...{ entries: null, durationMs: null, readBack: null, range: null },
    files: [{ fileName: 'a.tingsu.zip', sha256: SHA, bytes: 10 }],
  })
})

it('takes a later shape of a field as not said', () => {
  const desk = new DeskInMemory()
  desk.add({ stream: OFFICE, kind: 'exported', data: { ...FIRST, readBack: 'satellite', files: [] } })
  expect(keptExports(desk.events)).toMatchObject([{ readBack: null, files: [{ fileName: 'a.tingsu.zip' }] }])
})
