import type { FoundPerson } from '../../domain/roster-lookup.ts'
import type { IntakeDraft } from './intake-draft.ts'

/** Puts somebody of the roster into the draft as the caller: household, name, relation, telephone. */
export function takePerson(draft: IntakeDraft, { resident, household }: FoundPerson): void {
  draft.household = household.address
  draft.complainantName = resident.name
  draft.relation = resident.relation ?? draft.relation
  if (resident.phone !== '') draft.phone = resident.phone
}
