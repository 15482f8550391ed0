import type { Command } from '../../commands/command.ts'
import type { ActKind } from '../../domain/procedure/act-table.ts'
import type { CaseWork } from './act-groups.ts'
import { CASE_ACTIONS, KEY_OF_ACTION, type CaseAction } from './case-action.ts'

/** What the page of a case can do, and when. */
export interface CaseKeys {
  readonly isThere: () => boolean
  readonly isOpen: () => boolean
  readonly isInGroup: () => boolean
  /** Whether its complainant came to the counter (P15). */
  readonly hasVisitor: () => boolean
  /** Whether the action belongs to what the case is about. */
  readonly may: (action: CaseAction) => boolean
  /** Whether the act may be recorded now by whoever is at the desk. */
  readonly mayRecord: (act: ActKind) => boolean
  readonly openPanel: (work: CaseWork) => void
  readonly chase: () => Promise<void>
  /** Whether somebody at the desk may tell a whole group at once (R18). */
  readonly mayGather: () => boolean
  /** Whether a paper was handed to the printer and nobody has seen it come out. */
  readonly hasUnconfirmed: () => boolean
  readonly confirmPrinted: () => Promise<void>
  readonly preview: () => void
  readonly toggleDiscretion: () => void
  readonly back: () => Promise<unknown>
}

/** Their keys stand beside evidence and papers, or are wanted so seldom that "Record …" and the list of keys will do. */
const BESIDE: readonly CaseAction[] = ['describeEvidence', 'sign', 'motive', 'withdraw', 'void']

/** What the keys do on the page of a case. */
export function caseKeys(page: CaseKeys): readonly Command[] {
  return [
    {
      id: 'case:record',
      titleKey: 'commands.record',
      keys: ['A'],
      when: page.isThere,
      isInFooter: true,
      run: () => {
        page.openPanel('record')
      },
    },
    {
      // R33: small and solved at once, in one action.
      id: 'case:solvedOnSpot',
      titleKey: 'commands.solvedOnSpot',
      keys: ['O'],
      when: () => page.mayRecord('solvedOnSpot'),
      isInFooter: true,
      run: () => {
        page.openPanel('solvedOnSpot')
      },
    },
    ...CASE_ACTIONS.map((code) => ({
      id: `case:${code}`,
      titleKey: `commands.${code}`,
      keys: [KEY_OF_ACTION[code]],
      when: () => page.may(code),
      isInFooter: !BESIDE.includes(code),
      run: () => {
        page.openPanel(code)
      },
    })),
    {
      id: 'case:chase',
      titleKey: 'commands.chase',
      keys: ['Alt+U'],
      when: page.isOpen,
      isInFooter: true,
      run: page.chase,
    },
    {
      id: 'case:leaveGroup',
      titleKey: 'commands.leaveGroup',
      keys: ['Alt+G'],
      when: page.isInGroup,
      run: () => {
        page.openPanel('leaveGroup')
      },
    },
    {
      id: 'case:gather',
      titleKey: 'commands.gather',
      keys: ['H'],
      when: page.mayGather,
      isInFooter: true,
      run: () => {
        page.openPanel('gather')
      },
    },
    {
      id: 'case:discretion',
      titleKey: 'commands.discretion',
      keys: ['Alt+V'],
      when: page.hasVisitor,
      run: page.toggleDiscretion,
    },
    {
      id: 'case:preview',
      titleKey: 'commands.preview',
      keys: ['Ctrl+P'],
      when: page.isThere,
      isInFooter: true,
      run: page.preview,
    },
    {
      id: 'case:confirmPrinted',
      titleKey: 'commands.confirmPrinted',
      keys: ['Y'],
      when: page.hasUnconfirmed,
      run: page.confirmPrinted,
    },
    {
      id: 'case:back',
      titleKey: 'commands.back',
      keys: ['Escape'],
      isInFooter: true,
      run: async () => {
        await page.back()
      },
    },
  ]
}
