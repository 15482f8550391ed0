import { REPORT_LISTS } from './report-words.ts'

/** F09: figures of one value of a dimension, counts first, then rates with their parts. */
const DIMENSION_COLUMNS = {
  key: null,
  carriedOver: 12.5,
  new: 12.5,
  due: 12.5,
  done: 12.5,
  overdue: 12.5,
  unsolvable: 12.5,
  responseInTime: 25.5,
  handOverInTime: 25.5,
  resolutionInTime: 25.5,
  promisesKept: 25.5,
  satisfaction: 25.5,
  repeats: 25.5,
} as const
/** F14: what one case of a list is known by, and room to tick it off. */
const HANDED_COLUMNS = { number: 46, household: 20, matter: null, dueAt: 34, settled: 14 } as const

/**
 * Lists on a form: their columns in order, each with its width in millimetres; `null` takes what is left. The words are
 * under `column`.
 */
export const FORM_LISTS = {
  reports: { at: 34, by: 18, to: 28, reason: 18, matter: null },
  communications: { at: 34, by: 18, channel: 16, what: null, reaction: 44 },
  verifications: { at: 34, by: 18, method: 18, result: 20, note: null },
  visits: { at: 34, by: 18, method: 16, satisfaction: 22, opinion: null },
  rectifications: { at: 34, party: 26, what: null, dueAt: 34 },
  outsideContacts: { at: 34, party: 24, person: 20, said: null, chaseAgainAt: 34 },
  amends: { at: 34, amends: 22, what: null, approver: 24, document: 30 },
  instructions: { at: 34, by: 20, instruction: null, followed: 48 },
  departmentLog: { at: 34, step: 18, department: 26, note: null, by: 20 },
  // F09, two figures beside each other.
  figures: {
    indicator: 37,
    parts: 24,
    share: 17,
    before: 33,
    change: 17,
    indicator2: 37,
    parts2: 24,
    share2: 17,
    before2: null,
    change2: 17,
  },
  byNature: DIMENSION_COLUMNS,
  byChannel: DIMENSION_COLUMNS,
  byBuilding: DIMENSION_COLUMNS,
  byDepartment: DIMENSION_COLUMNS,
  byServiceCategory: DIMENSION_COLUMNS,
  byCauseCategory: DIMENSION_COLUMNS,
  visitQuotas: { role: null, made: 60, share: 40 },
  concerns: { rank: 14, category: null, newOf: 36, before: 22, cause: 58, newOf2: 36, before2: 22 },
  // F12
  contents: { rank: 12, paper: null, date: 26, pages: 15, remarks: 56 },
  // F14
  dueToday: HANDED_COLUMNS,
  promises: HANDED_COLUMNS,
  outside: HANDED_COLUMNS,
  slips: { number: 46, household: 20, paper: null, since: 34, settled: 14 },
  // F15
  services: {
    service: null,
    verySatisfied: 22,
    satisfied: 22,
    fair: 22,
    dissatisfied: 22,
    veryDissatisfied: 22,
  },
  ...REPORT_LISTS,
} as const satisfies Readonly<Record<string, Readonly<Record<string, number | null>>>>
export type FormListName = keyof typeof FORM_LISTS
export const FORM_LIST_NAMES = Object.keys(FORM_LISTS) as readonly FormListName[]
