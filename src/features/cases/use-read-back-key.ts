import { useCommands } from '../../commands/use-commands.ts'
import type { CaseCommand } from '../../domain/case-commands.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { readBackMark } from '../../domain/read-back.ts'

/** Alt+H on the page of a case: the address was read back and confirmed (R25). */
export function useReadBackKey(
  complaint: () => ComplaintCase | null,
  now: () => number,
  take: (command: CaseCommand) => Promise<void>,
): void {
  const household = () => complaint()?.personal?.household ?? ''
  useCommands('screen', [
    {
      id: 'case:readBack',
      titleKey: 'commands.readBack',
      keys: ['Alt+H'],
      when: () => household() !== '',
      run: () => take({ kind: 'recordSaid', said: readBackMark(household(), now()) }),
    },
  ])
}
