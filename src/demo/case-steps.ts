import type { CaseCommand } from '../domain/case-commands.ts'
import type { Nature } from '../domain/case-vocabulary.ts'
import type { StaffMember } from '../domain/office.ts'
import type { Call } from './call.ts'
import { ESTATE } from './demo-texts.ts'
import { MINUTE_MS, receptionistAt, type DemoWorld, type Step } from './demo-world.ts'
import type { Scene } from './scenes.ts'

/** Takes a step on one case. */
export function stepOf(caseId: string, at: number, by: StaffMember, command: CaseCommand): Step {
  return { at, take: (ledger) => ledger.decide(at, by, caseId, command) }
}

/** The registration of a call, some minutes after it reached the desk. */
export function registrationStep(world: DemoWorld, { command }: Call, takesMinutes: number): Step {
  const at = command.receivedAt + takesMinutes * MINUTE_MS
  return stepOf(command.caseId, at, receptionistAt(world, at), command)
}

/** P10: somebody asks how far it is. */
export function chaseOf(world: DemoWorld, { command, say }: Call, at: number): Step {
  const { dice } = world
  const words = dice.happens(0.85) ? { content: say(dice.pick(ESTATE.chases)) } : {}
  const channel = dice.happens(0.8) ? 'phone' : 'visit'
  const call = { channel, calledAt: at, draftId: null, words, said: [], promise: null } as const
  return stepOf(command.caseId, at, receptionistAt(world, at), { kind: 'chase', call })
}

/** The same matter is told once more and taken down on the case there is. */
export function attachedCall(world: DemoWorld, { command, say }: Call, at: number): Step {
  const words = { content: say(world.dice.pick(ESTATE.attached)) }
  const call = { channel: 'phone', calledAt: at, draftId: null, words, said: [], promise: null } as const
  return stepOf(command.caseId, at, receptionistAt(world, at), { kind: 'attach', call })
}

/** How far it is, noted by whoever follows it up. */
export function noteOf({ dice, staff }: DemoWorld, { command, say }: Call, at: number): Step {
  const said = { promptId: 'byHand', moment: 'note', saidAt: at, text: say(dice.pick(ESTATE.progress)) }
  return stepOf(command.caseId, at, staff.tracking, { kind: 'recordSaid', said })
}

/** What the manager decides of a case that was put up (R4, R6). */
export function judgedAt(
  { dice, staff }: DemoWorld,
  { command }: Call,
  at: number,
  nature: Nature,
  reasons: readonly string[],
): Step {
  const judgement = { jurisdiction: 'property', nature, reason: dice.pick(reasons) } as const
  return stepOf(command.caseId, at, staff.manager, { kind: 'judge', judgement })
}

/** A file that is handed in. */
export function evidenceStep(
  world: DemoWorld,
  caseId: string,
  scene: Scene,
  at: number,
  by: StaffMember,
): Step {
  return stepOf(caseId, at, by, { kind: 'addEvidence', evidence: { ...world.evidence[scene], addedAt: at } })
}

const SCENE_OF_CATEGORY: Readonly<Partial<Record<string, Scene>>> = {
  leaks: 'stain',
  renovation: 'wall',
  greening: 'lawn',
  parking: 'car',
}

/** A picture that fits, where there is one. */
export function pictureOf(world: DemoWorld, { command }: Call, at: number, by: StaffMember): readonly Step[] {
  const scene = SCENE_OF_CATEGORY[command.fields.serviceCategory ?? '']
  return scene === undefined ? [] : [evidenceStep(world, command.caseId, scene, at, by)]
}
