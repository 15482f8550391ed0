import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { RequestArgs } from '../../../../electron/contract/requests.ts'
import { success, type Outcome } from '../../../../electron/contract/failures.ts'
import type { RequestName } from '../../../../electron/contract/request-names.ts'
import { REQUESTS, type RequestResult } from '../../../../electron/contract/requests.ts'
import { openDesk, type Desk } from '../../../../electron/main/desk.ts'
import { dispatch } from '../../../../electron/main/requests/dispatch.ts'
import * as v from 'valibot'

export const SET_UP: RequestArgs<'office:setUp'> = {
  officeName: '翠湖苑服务中心',
  officePhone: '',
  departments: [{ name: '工程部', phone: '' }],
  deskLetter: 'A',
  staffName: '王小明',
  pin: '2468',
  afterSave: 'pdf',
}
const SENDER = { url: 'app://desk/index.html', isTopFrame: true, isDeskWindow: true }

export async function aDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-desk-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const noDemo = () => Promise.reject(new Error('There is no demo in this test'))

export async function startDesk(folder: string, chosen: string | null = null) {
  const shown: string[] = []
  const unused = () => Promise.reject(new Error('Not in this test'))
  const printers = [{ name: 'HP_M404', label: 'HP LaserJet M404' }]
  const desk: Desk = await openDesk({
    appVersion: '0.1.0',
    dataFolder: join(folder, 'data'),
    documentsFolder: join(folder, 'documents'),
    dialogs: {
      chooseFolder: () => Promise.resolve(chosen),
      chooseExport: () => Promise.resolve(chosen),
      chooseExports: () => Promise.resolve(chosen === null ? [] : [chosen]),
      chooseEvidence: () => Promise.resolve(chosen === null ? [] : [chosen]),
    },
    notices: {
      isSupported: () => true,
      show: ({ title }) => {
        shown.push(title)
        return true
      },
    },
    printing: () => ({
      toPdf: (_sheet, by) =>
        Promise.resolve(success({ path: join(folder, 'f.pdf'), fileName: by, bytes: 1 })),
      toBytes: unused,
      toBundle: ({ sheets, name }) => {
        const path = join(folder, `${name}.pdf`)
        const demo = sheets.map(({ isDemo }) => String(isDemo)).join(' ')
        return Promise.resolve(success({ path, fileName: demo, bytes: 1, pages: sheets.length }))
      },
      print: (_sheet, way) => {
        shown.push(JSON.stringify(way))
        return Promise.resolve(success({ outcome: 'sent' }))
      },
      takeSheet: () => success({ sheets: [A_SHEET], pages: null, printedAt: 1, printedBy: '' }),
      sheetReady: () => success(null),
      close: () => undefined,
    }),
    systemPrinters: () => Promise.resolve(printers),
    showFile: (path) => shown.push(path),
    clearProjection: () => Promise.resolve(void shown.push('projection cleared')),
    progress: () => undefined,
    demo: {
      facts: () => Promise.resolve({ isMade: false, isWanted: false }),
      ...{ open: noDemo, leave: noDemo, remove: noDemo },
    },
  })
  onTestFinished(() => desk.close())
  const ask = async <N extends RequestName>(
    name: N,
    args: RequestArgs<N>,
  ): Promise<Outcome<RequestResult<N>>> => {
    const outcome = (await dispatch(desk.handlers, desk.session, SENDER, name, args)) as Outcome<
      RequestResult<N>
    >
    if (outcome.ok) v.parse(REQUESTS[name].result, outcome.value)
    return outcome
  }
  return { ask, shown, printers, desk }
}

export const A_SHEET = {
  formId: 'F01',
  number: 'TS-1',
  household: '',
  language: 'zh-Hans' as const,
  rows: [],
}

/** An export of everything without a passphrase, but for its folder. */
export function anExport(): Omit<RequestArgs<'export:write'>, 'folder'> {
  return { jobId: randomUUID(), passphrase: null, range: null }
}

export function anAppend(
  kind: 'case' | 'settings' = 'case',
  id: string = randomUUID(),
): RequestArgs<'journal:append'> {
  const event = {
    id: randomUUID(),
    stream: { kind, id },
    wallAt: Date.now(),
    seen: [],
    kind: 'registered',
    data: { channel: 'phone' },
  }
  return { commandId: randomUUID(), events: [{ ...event, personal: { content: '漏水' } }] }
}

/** A list of so many homes, as it crosses the bridge. */
export function aList(homes: number): RequestArgs<'journal:appendList'> {
  const events = Array.from({ length: homes }, (_, index) => ({
    id: randomUUID(),
    stream: { kind: 'household', id: randomUUID() },
    wallAt: Date.now(),
    seen: [],
    kind: 'householdSaved',
    data: { building: '3' },
    personal: { address: `3-1-${String(index)}` },
  }))
  return { commandId: randomUUID(), json: JSON.stringify(events) }
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`)
  return outcome.value
}
