import type { DecisionContext, Refusal } from '../../domain/case-commands.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { refuseAct, refuseActOutright } from '../../domain/procedure/decide-act.ts'
import { isActKind, type ActKind } from '../../domain/procedure/act-table.ts'
import { isEndStage } from '../../domain/procedure/stages.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { startOfAct } from './act-defaults.ts'
import { fieldsOf, readAct, type TypedAct } from './act-entry.ts'
import { ACT_GROUPS, type ActGroup, type CaseWork } from './act-groups.ts'
import { isActionOf, type GroupWork } from './case-action.ts'

/** Something that can be recorded now, or is refused for what is on record yet. */
export interface Recordable {
  readonly work: Exclude<CaseWork, GroupWork | 'record'>
  readonly group: ActGroup
  /** Why it would be refused whatever is written; `null` = it may be recorded. */
  readonly refusal: Refusal | null
}

/** Refusals that only ask for something to be written. */
const ASKS_FOR_MORE: readonly string[] = ['fieldMissing', 'momentPassed', 'actUnknown', 'notOutside']

/** What can be recorded on a case, and whether one act can, by whoever is at the desk. */
export function useRecordable(app: AppContext) {
  const context = (): DecisionContext => ({
    now: app.now(),
    actor: { staffId: app.session.value.staffId, roles: app.session.value.roles },
    office: app.settings.value,
    calendar: app.calendar,
    newId: app.newId,
  })

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
    const refusal = read.ok ? refuseAct(complaint, read.draft, context()) : null
    return refusal === null || ASKS_FOR_MORE.includes(refusal.code) ? null : refusal
  }

  function recordable(complaint: ComplaintCase): readonly Recordable[] {
    return ACT_GROUPS.flatMap(({ group, works }) =>
      works.flatMap((work): Recordable[] => {
        if (!isActKind(work))
          return isActionOf(work, complaint) && !isEndStage(complaint.stage)
            ? [{ work, group, refusal: null }]
            : []
        return mayRecord(complaint, work) ? [{ work, group, refusal: refusalOf(complaint, work) }] : []
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
