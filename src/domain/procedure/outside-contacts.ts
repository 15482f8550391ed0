import { type CaseAct, type CaseActOf } from './case-act.ts'

/** An outside body that is to be asked again (P9, R35). */
export interface OpenChase {
  readonly party: string
  /** Epoch milliseconds. */
  readonly at: number
}

type Contact = CaseActOf<'contactLogged'> | CaseActOf<'outsideAwaited'>

const isContact = (act: CaseAct): act is Contact & CaseAct =>
  act.kind === 'contactLogged' || act.kind === 'outsideAwaited'

/** Whom to ask again and when: by the last contact with each body, earliest first (P9). */
export function openChases(acts: readonly CaseAct[]): readonly OpenChase[] {
  const lastOfParty = new Map(acts.filter(isContact).map((contact) => [contact.data.party, contact]))
  return [...lastOfParty.values()]
    .flatMap(({ data: { party, chaseAgainAt } }) =>
      chaseAgainAt === null ? [] : [{ party, at: chaseAgainAt }],
    )
    .toSorted((a, b) => a.at - b.at)
}

/** Contacts made on the complainant's behalf since `since` (epoch ms): the efforts that are told come from them (R15). */
export function effortsSince(acts: readonly CaseAct[], since: number): readonly CaseActOf<'contactLogged'>[] {
  return acts.filter(
    (act): act is CaseActOf<'contactLogged'> & CaseAct =>
      act.kind === 'contactLogged' && act.data.contactedAt > since,
  )
}
