import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { ActKind } from '../../domain/procedure/act-table.ts'
import { isOutsideParty, UNMET_GROUNDS } from '../../domain/procedure/act-words.ts'
import { actsOf, lastAct } from '../../domain/procedure/case-act.ts'
import { caseView } from '../../domain/procedure/case-view.ts'
import { handlingOf } from '../../domain/procedure/handling.ts'
import { hasUnmetGround } from '../../domain/procedure/unmet-grounds.ts'
import { blankOf, fieldsOf, type Typed, type TypedAct } from './act-entry.ts'
import { suggestedMoment, typedMoment, type SuggestionGrounds } from './act-suggestion.ts'

/** Acts whose party is never a department of the office. */
const OUTSIDE_ONLY: readonly ActKind[] = ['contactLogged', 'outsideAwaited', 'referralGiven']

/** What an act is begun with. */
export interface StartGrounds extends SuggestionGrounds {
  /** Name of whoever is at the desk. */
  readonly staffName: string
}

type Start = (grounds: StartGrounds) => Typed

const own: Start = ({ staffName }) => staffName
const isMajor = ({ complaint }: StartGrounds) => complaint.nature === 'major' || complaint.suspectedMajor
const visitMethod: Start = ({ complaint }) => (complaint.nature === 'major' ? 'onSite' : 'phone')

/** What can be foreseen; what the complainant says, or what judges, is never answered beforehand. */
const STARTS: { readonly [Kind in ActKind]?: Readonly<Record<string, Start>> } = {
  verificationRecorded: { method: () => 'onSite' },
  visitPlanned: { method: visitMethod },
  visitRecorded: { method: visitMethod },
  summarised: {
    causeCategory: ({ complaint }) => handlingOf(complaint.acts).investigation?.data.causeCategory ?? '',
  },
  endedHandedOver: { takenBy: ({ complaint }) => complaint.department ?? '' },
  endedUnmet: {
    ground: ({ complaint, calendar }) =>
      UNMET_GROUNDS.find((ground) => hasUnmetGround(complaint, ground, calendar)) ?? '',
  },
  delayNoticeSent: { means: () => 'paper' },
  writtenReplySent: { means: () => 'paper' },
  clockPaused: {
    waitsFor: ({ complaint }) => (complaint.stage === 'awaitingOutside' ? 'outsideBody' : 'complainant'),
  },
  contactLogged: { result: () => 'reached' },
  reportedUp: {
    to: ({ complaint }) =>
      actsOf(complaint.acts, 'reportedUp').some(({ data }) => data.to === 'manager')
        ? 'generalManager'
        : 'manager',
    about: (grounds) => (isMajor(grounds) ? 'major' : 'package'),
  },
  instructionFollowed: {
    instruction: ({ complaint }) => caseView(complaint, null).instructions[0]?.eventId ?? '',
  },
  supervisorWent: { who: own },
}

/** What an act is begun with: what can be foreseen is filled in, so that Enter passes. */
export function startOfAct(kind: ActKind, grounds: StartGrounds): TypedAct {
  return Object.fromEntries(
    fieldsOf(kind).map(([key, field]): [string, Typed] => {
      const known = STARTS[kind]?.[key]?.(grounds)
      if (known !== undefined) return [key, known]
      if (field.kind === 'party') return [key, startingParty(kind, grounds.complaint)]
      if (key === 'channel' && field.kind === 'choice') return [key, startingChannel(grounds.complaint)]
      const suggested =
        field.kind === 'moment' && field.when === 'future' ? suggestedMoment(kind, key, grounds) : null
      if (suggested === null) return [key, blankOf(field)]
      return [key, typedMoment(suggested, grounds.now, grounds.calendar)]
    }),
  )
}

function startingParty(kind: ActKind, { acts, department }: ComplaintCase): string {
  const { investigation, rectification, remedy } = handlingOf(acts)
  const lead = investigation?.data.leadParty ?? ''
  if (!OUTSIDE_ONLY.includes(kind)) return (rectification ?? remedy)?.data.party ?? department ?? lead
  const before = [lastAct(acts, 'outsideAwaited'), lastAct(acts, 'contactLogged')].map(
    (act) => act?.data.party,
  )
  return [...before, lead].find((party) => party !== undefined && isOutsideParty(party)) ?? ''
}

/** R29: the channel the person prefers, else the one they came by. */
function startingChannel({ preferredChannel, channel }: ComplaintCase): string {
  const byChannel = channel === 'visit' ? 'inPerson' : channel === 'letter' ? 'letter' : 'phone'
  return preferredChannel ?? byChannel
}

/** Whether a party of this act must be outside the office. */
export function isOutsideOnly(kind: ActKind): boolean {
  return OUTSIDE_ONLY.includes(kind)
}
