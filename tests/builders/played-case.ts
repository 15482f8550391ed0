import fc from 'fast-check'
import type { CaseCommand } from '../../src/domain/case-commands.ts'
import { JURISDICTIONS, NATURES, type Role } from '../../src/domain/case-vocabulary.ts'
import type { ComplaintCase } from '../../src/domain/complaint-case.ts'
import { decide } from '../../src/domain/decide.ts'
import type { EventEnvelope } from '../../src/domain/event.ts'
import { foldCase } from '../../src/domain/fold-case.ts'
import type { NextStepCode } from '../../src/domain/next-step.ts'
import { pendingSteps } from '../../src/domain/next-steps.ts'
import { type ActField } from '../../src/domain/procedure/act-fields.ts'
import { ACT_KINDS, type ActKind } from '../../src/domain/procedure/act-table.ts'
import { aContext, aRegisterCommand } from './a-complaint.ts'
import { anActDraft, fieldsOf } from './an-act.ts'
import { asStamped, NOW } from './an-event.ts'

const HOUR = 60 * 60 * 1000
const PEOPLE: readonly { readonly staffId: string; readonly roles: readonly Role[] }[] = [
  { staffId: 'r', roles: ['receptionist'] },
  { staffId: 't', roles: ['trackingAssistant', 'customerAssistant'] },
  { staffId: 'm', roles: ['manager'] },
  { staffId: 'g', roles: ['generalManager'] },
]

/** Acts that end a case wherever it stands. */
const ENDING: readonly ActKind[] = ['endedExplained', 'endedHandedOver', 'endedUnmet', 'endedMerged']

/** What must be on record before a complaint may end so; drawn more often, or it never would. */
const BEFORE_ENDS: readonly ActKind[] = ['explanationGiven', 'referralGiven', 'replied']

/** Steps that lead on from stage to stage. */
const LEADING_ON: readonly NextStepCode[] = [
  'investigate',
  'awaitOutside',
  'planRemedy',
  'replyRemedy',
  'doWork',
  'verify',
  'tellResult',
  'visit',
  'orderRectification',
  'summarise',
  'close',
  'archive',
]

/** A choice among what the table allows, so that every outcome comes up. */
function aValue(field: ActField): fc.Arbitrary<unknown> | null {
  if (field.kind === 'choice') return fc.constantFrom(...field.of)
  if (field.kind === 'flag') return fc.boolean()
  if (field.kind === 'party') return fc.constantFrom('工程部', 'developer')
  return null
}
const anActOf = (kind: ActKind): fc.Arbitrary<{ kind: ActKind; values: Record<string, unknown> }> => {
  const varied = Object.entries(fieldsOf(kind)).flatMap(([key, field]) => {
    const value = aValue(field)
    return value === null ? [] : [[key, value] as const]
  })
  return fc.record(Object.fromEntries(varied)).map((values) => ({ kind, values }))
}
const aMove = fc.record({
  person: fc.nat({ max: PEOPLE.length - 1 }),
  hours: fc.nat({ max: 40 }),
  what: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(...ACT_KINDS.filter((kind) => !ENDING.includes(kind))).chain(anActOf),
    },
    { weight: 1, arbitrary: fc.constantFrom(...ENDING).chain(anActOf) },
    { weight: 2, arbitrary: fc.constantFrom(...BEFORE_ENDS).chain(anActOf) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('judge' as const),
        jurisdiction: fc.constantFrom(...JURISDICTIONS),
        nature: fc.constantFrom(...NATURES),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'dispatch' as const }) },
    { weight: 12, arbitrary: fc.record({ kind: fc.constant('next' as const), nth: fc.nat({ max: 2 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('takeBack' as const), nth: fc.nat({ max: 9 }) }) },
  ),
})
type Move = typeof aMove extends fc.Arbitrary<infer M> ? M : never

/** What somebody does next: what was drawn, or what the rules ask for. */
function commandOf({ what }: Move, current: ComplaintCase, now: number): CaseCommand | null {
  switch (what.kind) {
    case 'judge':
      return {
        kind: 'judge',
        judgement: { jurisdiction: what.jurisdiction, nature: what.nature, reason: '理由' },
      }
    case 'dispatch':
      return { kind: 'dispatch', department: '工程部', note: '' }
    case 'takeBack': {
      const act = current.acts[what.nth]?.eventId
      return act === undefined ? null : { kind: 'act', draft: anActDraft('actTakenBack', { act }, now) }
    }
    case 'next': {
      const steps = pendingSteps(current).filter(({ code }) => LEADING_ON.includes(code))
      const act = steps[what.nth % Math.max(1, steps.length)]?.act ?? null
      const onSite = act === 'visitRecorded' ? { method: 'onSite' as const } : {}
      return act === null ? null : { kind: 'act', draft: anActDraft(act, onSite, now) }
    }
    default:
      return { kind: 'act', draft: anActDraft(what.kind, what.values, now) }
  }
}

function isEnding({ what }: Move): boolean {
  return ENDING.some((kind) => kind === what.kind)
}

/** A move that was accepted. */
export interface Moved {
  readonly before: ComplaintCase
  readonly after: ComplaintCase
  readonly command: CaseCommand
  readonly now: number
}

/** Plays moves on one case; what is refused changes nothing. */
export function play(moves: readonly Move[]): {
  readonly events: readonly EventEnvelope[]
  readonly accepted: readonly Moved[]
} {
  let minted = 0
  let now = NOW
  const newId = () => `id-${String((minted += 1)).padStart(4, '0')}`
  const judgement = { jurisdiction: 'property', nature: 'valid', reason: '' } as const
  const fields = { ...aRegisterCommand().fields, identityCheck: 'roster' as const }
  const first = decide(
    null,
    aRegisterCommand({ judgement, department: '工程部', fields }),
    aContext(['receptionist'], { newId }),
  )
  if (!first.ok) throw new Error(`Registration was refused: ${first.refusal.code}`)
  let events = asStamped(first.events)
  const accepted: Moved[] = []
  for (const move of moves) {
    now += move.hours * HOUR + 1
    const before = folded(events)
    const command = commandOf(move, before, now)
    // What the rules ask for is done by somebody who may.
    const person = PEOPLE[move.what.kind === 'next' || isEnding(move) ? PEOPLE.length - 1 : move.person]
    if (command === null || person === undefined) continue
    const decision = decide(before, command, aContext(person.roles, { now, actor: person, newId }))
    if (!decision.ok) continue
    events = [...events, ...asStamped(decision.events, { by: person.staffId })]
    accepted.push({ before, after: folded(events), command, now })
  }
  return { events, accepted }
}

/** The case as its events tell it. */
export function folded(events: readonly EventEnvelope[]): ComplaintCase {
  const complaint = foldCase(events)
  if (complaint === null) throw new Error('The case is registered')
  return complaint
}

/** What people do to one case, one after the other. */
export const moves = fc.array(aMove, { maxLength: 45, size: 'max' })
