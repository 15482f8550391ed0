import type { Command } from '../../commands/command.ts'
import type { CallKind } from './call-on-case.ts'
import type { useSimilarCases } from './use-similar-cases.ts'

type Similar = ReturnType<typeof useSimilarCases>

/** What the panel does with them. */
export interface SimilarActions {
  readonly hasHousehold: () => boolean
  /** The case on which this draft was being taken down before; trying again means that one. */
  readonly triedOn: () => string | null
  readonly takeCall: (kind: CallKind, caseId: string) => void
  readonly tellNoneToChase: () => void
}

/** What the keys do with open cases like the draft (R18), and with the household's own (P10). */
export function similarCommands(
  { shown, chosen, chased, settle, chooseNext, ignore, link }: Similar,
  { hasHousehold, triedOn, takeCall, tellNoneToChase }: SimilarActions,
): readonly Command[] {
  const isThere = () => chosen.value !== null
  return [
    {
      id: 'intake.link',
      titleKey: 'similar.command.link',
      keys: ['Alt+G'],
      when: isThere,
      run: () => {
        if (chosen.value !== null) link(chosen.value)
      },
    },
    {
      id: 'intake.attach',
      titleKey: 'similar.command.attach',
      keys: ['Alt+A'],
      when: isThere,
      run: () => {
        if (chosen.value !== null) takeCall('attach', chosen.value.caseId)
      },
    },
    {
      id: 'intake.chase',
      titleKey: 'similar.command.chase',
      keys: ['Alt+U'],
      when: () => hasHousehold() || triedOn() !== null,
      run: async () => {
        const tried = triedOn()
        if (tried !== null) return takeCall('chase', tried)
        await settle()
        if (chased.value === null) tellNoneToChase()
        else takeCall('chase', chased.value.caseId)
      },
    },
    {
      id: 'intake.ignore',
      titleKey: 'similar.command.ignore',
      keys: ['Alt+J'],
      when: isThere,
      run: () => {
        if (chosen.value !== null) ignore(chosen.value.caseId)
      },
    },
    {
      id: 'intake.chooseSimilar',
      titleKey: 'similar.command.choose',
      keys: ['Alt+ArrowUp'],
      when: () => shown.value.length > 1,
      run: chooseNext,
    },
  ]
}
