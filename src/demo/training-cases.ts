import * as v from 'valibot'
import trainingTexts from '../../resources/demo/training.zh-Hans.json'
import { SERVICE_CATEGORIES } from '../domain/case-vocabulary.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import type { ActKind } from '../domain/procedure/act-table.ts'
import type { TrainingActDraft } from '../domain/training/training-acts.ts'
import { anonymousTexts, knownValues, originalTexts, rulesOf } from '../domain/training/training-draft.ts'
import { ESTATE } from './demo-texts.ts'
import { momentOf, type DemoWorld, type Step } from './demo-world.ts'
import type { DemoLedger } from './ledger.ts'
import { minutesOf } from './open-desk.ts'

const somebody = v.picklist(['tracking', 'assistant', 'manager'])
const moment = { daysAgo: v.number(), time: v.string(), by: somebody }
const texts = v.strictObject({
  titles: v.record(v.string(), v.string()),
  instructive: v.array(
    v.strictObject({
      ...moment,
      /** Act that makes a case worth telling. */
      with: v.picklist(['rectificationOrdered', 'outsideAnswered']),
      approved: v.optional(v.strictObject(moment)),
    }),
  ),
})
const { titles, instructive } = v.parse(texts, trainingTexts)

/** R23: a training case that is kept, and one that waits for its second reader. */
export function trainingCases(world: DemoWorld): readonly Step[] {
  const taken = new Set<string>()
  return instructive.flatMap((each) => {
    const trainingId = world.dice.uuid()
    const drafted = stepAt(world, each, (ledger, at) => {
      const by = world.staff[each.by]
      const source = instructiveOf(ledger, each.with, taken)
      taken.add(source.caseId)
      ledger.decideTraining(at, by, trainingId, source, () => draftOf(world, source))
    })
    const { approved } = each
    if (approved === undefined) return [drafted]
    const checked = stepAt(world, approved, (ledger, at) => {
      ledger.decideTraining(at, world.staff[approved.by], trainingId, null, (current) => ({
        act: 'trainingApproved',
        values: { version: current?.version ?? '' },
      }))
    })
    return [drafted, checked]
  })
}

function stepAt(
  world: DemoWorld,
  { daysAgo, time }: { daysAgo: number; time: string },
  take: (ledger: DemoLedger, at: number) => void,
): Step {
  const at = momentOf(world, daysAgo, minutesOf(time))
  return { at, take: (ledger) => take(ledger, at) }
}

/** The last closed complaint in which such an act was recorded, none of which a training case was made yet. */
function instructiveOf(ledger: DemoLedger, act: ActKind, taken: ReadonlySet<string>): ComplaintCase {
  const told = ledger
    .cases()
    .filter(
      ({ caseId, stage, acts }) =>
        stage === 'closed' && !taken.has(caseId) && acts.some(({ kind }) => kind === act),
    )
  const last = told.toSorted((a, b) => a.registeredAt - b.registeredAt).at(-1)
  if (last === undefined) throw new Error(`Demo training: expected a closed case with ${act}, found none`)
  return last
}

function draftOf({ households, staff }: DemoWorld, source: ComplaintCase): TrainingActDraft {
  const household = households.find(({ address }) => address === source.personal?.household)
  const known = knownValues(source, {
    staffNames: staff.all.map(({ name }) => name),
    officeName: ESTATE.officeName,
    residentNames: household?.people.map(({ name }) => name) ?? [],
  })
  const words = anonymousTexts(
    originalTexts(source, (kind) => titles[kind] ?? kind),
    known,
  )
  const serviceCategory = SERVICE_CATEGORIES.find((category) => category === source.serviceCategory) ?? null
  return {
    act: 'trainingDrafted',
    values: { ...words, caseId: source.caseId, serviceCategory, rules: [...rulesOf(source)] },
  }
}
