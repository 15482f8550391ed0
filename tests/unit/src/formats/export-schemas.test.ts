import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import * as vocabulary from '../../../../src/domain/case-vocabulary.ts'
import { EXPORT_DOCUMENTS } from '../../../../src/formats/export-documents.ts'
import { KEY_ITERATIONS } from '../../../../src/formats/export-key.ts'
import { normalPassphrase } from '../../../../src/formats/export-passphrase.ts'
import { aDeskOfEverything, EVERYTHING_STORE } from './desk-of-everything.ts'
import { exportBytes, PASSPHRASE, unpacked } from './export-bytes.ts'

type Json = Record<string, unknown>
const parsed = (text: string) => JSON.parse(text) as Json
const lines = (text: string) => text.trimEnd().split('\n').map(parsed)

let entries: ReadonlyMap<string, string>

/** Texts of an encrypted export by their real names. */
beforeAll(async () => {
  const bytes = await exportBytes(aDeskOfEverything(), EVERYTHING_STORE, {
    passphrase: PASSPHRASE,
    iterations: KEY_ITERATIONS,
  })
  const stored = new Map(
    (await unpacked(bytes, normalPassphrase(PASSPHRASE))).map((entry) => [
      entry.path,
      new TextDecoder().decode(entry.bytes),
    ]),
  )
  const manifest = stored.get('0000') ?? ''
  const listed = parsed(manifest)['entries'] as { path: string; stored?: string }[]
  const real = listed.map((each) => [each.path, stored.get(each.stored ?? each.path) ?? ''] as const)
  entries = new Map([...real, ['manifest.json', manifest], ['key.json', stored.get('key.json') ?? '']])
})

const schemaOf = (name: string) => parsed(entries.get(`schemas/${name}.schema.json`) ?? '')

/** What a validator that shares no code with us finds wrong. */
function faultsOf(name: string, values: readonly Json[]): unknown {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
    schemaOf(name) as AnySchema,
  )
  return values.flatMap((value) => (validate(value) ? [] : (validate.errors ?? [])))
}

describe('schemas inside an export, held against that export', () => {
  it.each([
    ['manifest', 'manifest.json'],
    ['key', 'key.json'],
    ['event', 'events.jsonl'],
    ['case', 'cases.jsonl'],
  ])('%s.schema.json fits %s', (name, path) => {
    const text = entries.get(path) ?? ''
    const values = path.endsWith('.jsonl') ? lines(text) : [parsed(text)]
    expect(values.length).toBeGreaterThan(0)
    expect(faultsOf(name, values)).toEqual([])
  })

  it('the manifest of a plain export fits too', async () => {
    const plain = await unpacked(await exportBytes(aDeskOfEverything(), EVERYTHING_STORE))
    const manifest = new TextDecoder().decode(plain.find(({ path }) => path === 'manifest.json')?.bytes)
    expect(faultsOf('manifest', [parsed(manifest)])).toEqual([])
  })

  it.each([
    ['manifest', 'manifest.json', 'entries', 7],
    ['key', 'key.json', 'iterations', 1000],
    ['event', 'events.jsonl', 'stream', { kind: 'office', id: 'x' }],
    ['case', 'cases.jsonl', 'channel', 'pigeon'],
  ])('%s.schema.json refuses %s with another %s', (name, path, field, value) => {
    const [first] = path.endsWith('.jsonl')
      ? lines(entries.get(path) ?? '')
      : [parsed(entries.get(path) ?? '')]
    expect(faultsOf(name, [{ ...first, [field]: value }])).not.toEqual([])
  })

  it('case.schema.json describes every field a case has, and its personal ones', () => {
    const { properties } = schemaOf('case') as {
      properties: Record<string, { oneOf?: { properties?: Json }[] }>
    }
    const cases = lines(entries.get('cases.jsonl') ?? '')
    const undescribed = new Set(
      cases.flatMap((each) => Object.keys(each)).filter((field) => !(field in properties)),
    )
    const personal = properties['personal']?.oneOf?.[1]?.properties ?? {}
    for (const field of cases.flatMap((each) => Object.keys((each['personal'] as Json | null) ?? {})))
      if (!(field in personal)) undescribed.add(field)
    expect([...undescribed]).toEqual([])
    expect(cases.map((each) => each['personal'] === null)).toContain(true)
  })

  it.each([
    ['matterKind', vocabulary.MATTER_KINDS],
    ['channel', vocabulary.CHANNELS],
    ['relation', vocabulary.COMPLAINANT_RELATIONS],
    ['identityCheck', vocabulary.IDENTITY_CHECKS],
    ['preferredChannel', vocabulary.PREFERRED_CHANNELS],
    ['urgency', vocabulary.URGENCIES],
    ['jurisdiction', vocabulary.JURISDICTIONS],
    ['nature', vocabulary.NATURES],
  ])('case.schema.json knows every code of %s', (field, codes) => {
    const { properties } = schemaOf('case') as { properties: Record<string, { enum?: unknown[] }> }
    expect(properties[field]?.enum?.filter((code) => code !== null)).toEqual([...codes])
  })
})

describe('the explanation inside an export', () => {
  it('is docs/export-format.md (npm run export:documents lays it there)', () => {
    const format = readFileSync(resolve(import.meta.dirname, '../../../../docs/export-format.md'), 'utf8')
    expect(new Map(EXPORT_DOCUMENTS).get('export-format.md')).toBe(format)
  })
})
