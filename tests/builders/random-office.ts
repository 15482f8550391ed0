import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { foldCase } from '../../src/domain/fold-case.ts'
import { orderEvents } from '../../src/domain/event-order.ts'
import type { EventDraft, EventEnvelope, StreamKind } from '../../src/domain/event.ts'
import { aRegistered } from './a-complaint.ts'
import type { ReceivingDesk } from './receiving-desk.ts'

/** One thing that happens at a desk. */
export type DeskStep =
  | { readonly step: 'register'; readonly text: string }
  | { readonly step: 'decide'; readonly which: number; readonly kind: string; readonly text: string }
  | { readonly step: 'other'; readonly stream: StreamKind; readonly kind: string; readonly text: string }
  | { readonly step: 'epoch' }

const text = fc.oneof(
  fc.constantFrom(
    '漏水',
    '楼上夜间装修 👷',
    '=1+1',
    '\u202E<b>x</b>',
    ' ',
    '{"seq":3,"stamp":"x"}',
    '\uD83D',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const which = fc.nat({ max: 1000 })

/** Anything the journal takes: cases and what is decided on them, the other streams, kinds nobody knows, a new epoch. */
export const aDeskStep: fc.Arbitrary<DeskStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ step: fc.constant('register' as const), text }) },
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant('decide' as const),
      which,
      kind: fc.constantFrom('corrected', 'dispatched', 'withdrawn', 'weighed'),
      text,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constant('other' as const),
      stream: fc.constantFrom<StreamKind>(
        'group',
        'staff',
        'settings',
        'household',
        'shift',
        'regularVisit',
        'training',
        'referral',
        'prompts',
        'office',
      ),
      kind: fc.constantFrom(
        'staffAdded',
        'settingsChanged',
        'householdSaved',
        'groupFormed',
        'exported',
        'newKind',
      ),
      text,
    }),
  },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('epoch' as const) }) },
)

/** Does it, on what this desk knows. */
export async function doStep(desk: ReceivingDesk, step: DeskStep, wallAt: number): Promise<void> {
  if (step.step === 'epoch') {
    await desk.office.openNewEpoch()
    return
  }
  const draft = { id: randomUUID(), wallAt, seen: [] as readonly string[] }
  if (step.step === 'register') {
    const { data, personal } = aRegistered({ personal: { content: step.text } })
    const stream = { kind: 'case' as const, id: randomUUID() }
    await desk.append([
      { ...draft, stream, kind: 'registered', data, personal: personal?.content },
      {
        ...draft,
        id: randomUUID(),
        stream,
        seen: [draft.id],
        kind: 'said',
        data: { id: 'x' },
        personal: { text: step.text },
      },
    ])
    return
  }
  if (step.step === 'other') {
    const stream = { kind: step.stream, id: randomUUID() }
    await desk.append([
      { ...draft, stream, kind: step.kind, data: { roles: [], n: 1.5 }, personal: { name: step.text } },
    ])
    return
  }
  const cases = byCase(await desk.events())
  const [caseId, events] = [...cases][step.which % Math.max(1, cases.size)] ?? []
  if (caseId === undefined || events === undefined) return
  await desk.append([decision(step, { ...draft, stream: { kind: 'case', id: caseId } }, events)])
}

function decision(
  { kind, text: words }: Extract<DeskStep, { step: 'decide' }>,
  draft: Omit<EventDraft, 'kind' | 'data'>,
  events: readonly EventEnvelope[],
): EventDraft {
  const seen = orderEvents(events).heads
  if (kind === 'corrected') {
    const personal = { changes: { place: words }, reason: words }
    return { ...draft, seen, kind, data: { changes: { building: words } }, personal }
  }
  if (kind === 'dispatched')
    return { ...draft, seen, kind, data: { department: words }, personal: { note: words } }
  return { ...draft, seen, kind, data: { 10: 1, 9: words }, personal: { reason: words } }
}

/** Every case as the screens show it. */
export function foldedCases(events: readonly EventEnvelope[]): readonly unknown[] {
  return [...byCase(events).values()].map(foldCase)
}

function byCase(events: readonly EventEnvelope[]): ReadonlyMap<string, readonly EventEnvelope[]> {
  const cases = new Map<string, EventEnvelope[]>()
  for (const event of events) {
    if (event.stream.kind !== 'case') continue
    cases.set(event.stream.id, [...(cases.get(event.stream.id) ?? []), event])
  }
  return cases
}
