import type { Refusal } from '../../domain/case-commands.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { refuseAct, refuseActOutright } from '../../domain/procedure/decide-act.ts'
import { isActKind, type ActKind } from '../../domain/procedure/act-table.ts'
import { isEndStage } from '../../domain/procedure/stages.ts'
import { refusal } from '../../domain/refusal.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionContext } from '../../platform/decision-context.ts'
import { startOfAct } from './act-defaults.ts'
import { fieldsOf, readAct, type TypedAct } from './act-entry.ts'
import { ACT_GROUPS, type ActGroup, type CaseWork } from './act-groups.ts'
import { isActionOf, type CaseAction, type GroupWork } from './case-action.ts'

/** Something that belongs to the matter of a case: it can be recorded now, or is refused with a reason. */
export interface Recordable {
  readonly work: Exclude<CaseWork, GroupWork | 'record'>
  readonly group: ActGroup
  /** Why it would be refused whatever is written; `null` = it may be recorded. */
  readonly refusal: Refusal | null
  /** Whether it may be begun: what is refused for what is on record yet may, what stage or role forbid may not. */
  readonly isPossible: boolean
}

/** Refusals that only ask for something to be written. */
const ASKS_FOR_MORE: readonly string[] = ['fieldMissing', 'momentPassed', 'actUnknown', 'notOutside']

/** An act that the matter does not know at all is not listed: a repair is never told of the seven steps. */
const OF_OTHER_MATTERS = 'notComplaint'

/** What can be recorded on a case, and whether one act can, by whoever is at the desk. */
export function useRecordable(app: AppContext) {
  const context = () => decisionContext(app)

  const mayRecord = (complaint: ComplaintCase, act: ActKind): boolean =>
    refuseActOutright(complaint, act, context()) === null

  /** As if everything that must be written were: what is refused then is refused for what is on record. */
  function refusalOf(complaint: ComplaintCase, act: ActKind): Refusal | null {
    const { now, calendar } = context()
    const start = startOfAct(act, {
      complaint,
      now,
      calendar,
      office: app.settings.value,
      staffName: '',
    })
    const read = readAct(act, answered(act, start), { now, calendar })
    const refused = read.ok ? refuseAct(complaint, read.draft, context()) : null
    return refused === null || ASKS_FOR_MORE.includes(refused.code) ? null : refused
  }

  function ofAct(complaint: ComplaintCase, act: ActKind): Omit<Recordable, 'work' | 'group'> | null {
    const outright = refuseActOutright(complaint, act, context())
    if (outright === null) return { refusal: refusalOf(complaint, act), isPossible: true }
    return outright.code === OF_OTHER_MATTERS ? null : { refusal: outright, isPossible: false }
  }

  function ofAction(complaint: ComplaintCase, action: CaseAction): Omit<Recordable, 'work' | 'group'> | null {
    if (!isActionOf(action, complaint)) return null
    return isEndStage(complaint.stage)
      ? { refusal: refusal('caseEnded', '§2'), isPossible: false }
      : { refusal: null, isPossible: true }
  }

  function recordable(complaint: ComplaintCase): readonly Recordable[] {
    return ACT_GROUPS.flatMap(({ group, works }) =>
      works.flatMap((work): Recordable[] => {
        const found = isActKind(work) ? ofAct(complaint, work) : ofAction(complaint, work)
        return found === null ? [] : [{ work, group, ...found }]
      }),
    )
  }

  return { recordable, mayRecord }
}

function answered(act: ActKind, start: TypedAct): TypedAct {
  return Object.fromEntries(
    fieldsOf(act).map(([key, field]) => {
      const value = start[key] ?? ''
      if (value !== '' || !field.isRequired) return [key, value]
      if (field.kind === 'choice') return [key, field.of[0] ?? '']
      return [key, field.kind === 'moment' ? value : '…']
    }),
  )
}
