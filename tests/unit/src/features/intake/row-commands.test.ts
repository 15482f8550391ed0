import { describe, expect, it } from 'vitest'
import { newIntakeDraft, type IntakeDraft } from '../../../../../src/features/intake/intake-draft.ts'
import {
  keyedRows,
  KEY_OF_MATTER_KIND,
  KEY_OF_ROW,
  nextMatterKind,
  rowCommands,
  titleKeyOfRow,
} from '../../../../../src/features/intake/row-commands.ts'
import { NOW } from '../../../../builders/an-event.ts'

const aDraft = (given: Partial<IntakeDraft> = {}): IntakeDraft => ({
  ...newIntakeDraft({ caseId: 'case', commandId: 'command' }, NOW),
  ...given,
})

/** The commands of a draft, and what was asked for when they ran. */
function commandsOf(draft: IntakeDraft) {
  const asked: string[] = []
  const commands = rowCommands({
    draft: () => draft,
    open: (row) => asked.push(row),
    changeKind: () => asked.push('changeKind'),
  })
  return { asked, run: (key: string) => commands.find(({ keys }) => keys.includes(key))?.run(), commands }
}

describe('keys beside the way of a call', () => {
  it('are bound once, each to its row', () => {
    const { asked, run, commands } = commandsOf(aDraft())
    const keys = commands.flatMap((command) => command.keys)
    expect(new Set(keys).size).toBe(keys.length)
    for (const row of ['more', 'mood', 'relayed', 'escalated', 'compensation'] as const)
      void run(KEY_OF_ROW[row])
    void run(KEY_OF_MATTER_KIND)
    expect(asked).toEqual(['more', 'mood', 'relayed', 'escalated', 'compensation', 'changeKind'])
  })

  it('R4 a suspected major is marked and unmarked without leaving the field', () => {
    const draft = aDraft()
    const { asked, run } = commandsOf(draft)
    void run(KEY_OF_ROW.major)
    expect(draft.suspectedMajor).toBe(true)
    void run(KEY_OF_ROW.major)
    expect(draft.suspectedMajor).toBe(false)
    expect(asked).toEqual([])
  })

  it('001 §2 a repair has no keys for what only a complaint is asked', () => {
    expect(keyedRows(aDraft({ matterKind: 'repair' }))).toEqual(['more', 'mood', 'relayed'])
    const { commands } = commandsOf(aDraft({ matterKind: 'enquiry' }))
    expect(commands.flatMap(({ keys }) => keys)).not.toContain(KEY_OF_ROW.major)
  })

  it('001 §2 complaint, repair, enquiry, and round again; the key says what comes next', () => {
    expect((['complaint', 'repair', 'enquiry'] as const).map(nextMatterKind)).toEqual([
      'repair',
      'enquiry',
      'complaint',
    ])
    const titles = commandsOf(aDraft({ matterKind: 'repair' })).commands.map(({ titleKey }) => titleKey)
    expect(titles.at(-1)).toBe('intake.toKind.enquiry')
  })

  it('P15 the mood has another name while a visitor stands at the counter', () => {
    expect(titleKeyOfRow('mood', { channel: 'phone' })).toBe('intake.row.mood')
    expect(titleKeyOfRow('mood', { channel: 'visit' })).toBe('vocabulary.discreet.field.mood')
    expect(titleKeyOfRow('more', { channel: 'visit' })).toBe('intake.row.more')
  })
})
