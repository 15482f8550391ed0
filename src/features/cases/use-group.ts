import { computed, onScopeDispose, shallowRef } from 'vue'
import type { DecisionContext } from '../../domain/case-commands.ts'
import { toldTimes } from '../../domain/case-group.ts'
import { LEADERS } from '../../domain/case-vocabulary.ts'
import { hasRole } from '../../domain/command-guards.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { decideGroup, type GroupCommand, type GroupDecision } from '../../domain/decide-group.ts'
import type { GroupEventDraft } from '../../domain/group-events.ts'
import { groupStanding } from '../../domain/group-standing.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionContext } from '../../platform/decision-context.ts'
import { decisionTaking, type DecisionProblem } from '../../platform/decision-taking.ts'
import type { GroupOfCase } from '../../storage/group-queries.ts'
import { linkCommands } from './link-commands.ts'

/** The group a case belongs to, kept fresh, how it stands against R18, and what is decided about it. */
export function useGroup(app: AppContext, caseId: string) {
  const found = shallowRef<GroupOfCase | null>(null)

  async function load(): Promise<void> {
    found.value = (await app.store.groupOfCase(caseId)) ?? null
  }

  const standing = computed(() => {
    if (found.value === null) return null
    const { members, group } = found.value
    return groupStanding({ cases: members, toldAt: toldTimes(group.timeline) }, app.settings.value)
  })

  /** Whether whoever is at the desk may hold a meeting or post a notice (procedure §5). */
  const mayGather = computed(() => found.value !== null && hasRole(decisionContext(app).actor, LEADERS))

  const record = decisionTaking(app, load)
  const takeAll = (group: GroupOfCase['group'] | null, commands: readonly GroupCommand[]) =>
    record(JSON.stringify(commands), (context) => decideAll(group, commands, context))

  /** Decides about the group and saves. `null` = it is on the record. */
  const take = (command: GroupCommand) => takeAll(found.value?.group ?? null, [command])

  /** Links the case with others on the same matter, in one command; a group that is there takes them in. */
  async function link(complaint: ComplaintCase, others: readonly string[]): Promise<DecisionProblem | null> {
    const ids = [caseId, ...others]
    const groups = await Promise.all(ids.map((id) => app.store.groupOfCase(id)))
    const known = groups.find((each) => each !== undefined)?.group ?? null
    const isGrouped = (id: string): boolean => groups[ids.indexOf(id)] !== undefined
    return takeAll(known, linkCommands(complaint, others, known, isGrouped, app.newId))
  }

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'group' || kind === 'case')) void load()
    }),
  )
  return { found, standing, mayGather, load, take, link }
}

/** Several commands as one decision: all are recorded, or none. */
function decideAll(
  group: GroupOfCase['group'] | null,
  commands: readonly GroupCommand[],
  context: DecisionContext,
): GroupDecision {
  const events: GroupEventDraft[] = []
  for (const command of commands) {
    const decision = decideGroup(group, command, context)
    if (!decision.ok) return decision
    events.push(...decision.events)
  }
  return { ok: true, events }
}
