import { ESTATE } from './demo-texts.ts'
import { MINUTE_MS, type DemoWorld } from './demo-world.ts'

/** A parked draft as the desk keeps it: intake reads `content` (`src/features/intake/intake-draft.ts`). */
export interface DemoDraft {
  readonly draftId: string
  readonly savedAt: number
  readonly content: string
}

const PARKED_MINUTES_AGO = [17, 46]

/** Calls that were put aside because another came. */
export function parkedDrafts({ dice, now, households }: DemoWorld): readonly DemoDraft[] {
  return ESTATE.drafts.map(({ channel, content, place, demand }, index) => {
    const savedAt = now - (PARKED_MINUTES_AGO[index] ?? 0) * MINUTE_MS
    const { address, people } = dice.pick(households)
    const [person] = people
    const draft = {
      format: 1,
      caseId: dice.uuid(),
      commandId: dice.uuid(),
      startedAt: savedAt - 3 * MINUTE_MS,
      parkedAt: savedAt,
      matterKind: 'complaint',
      channel,
      household: address,
      complainantName: person?.name ?? '',
      relation: person?.relation ?? null,
      phone: person?.phone ?? '',
      content,
      place,
      occurredAtText: '',
      demand,
      serviceCategory: null,
      jurisdiction: null,
      nature: null,
      judgementReason: '',
      department: null,
      promise: null,
      promisedAtText: '',
      said: [],
    }
    return { draftId: draft.caseId, savedAt, content: JSON.stringify(draft) }
  })
}
