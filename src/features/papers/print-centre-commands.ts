import type { Command } from '../../commands/command.ts'
import { CASE_FORM_IDS, type CaseFormId } from '../../domain/case-vocabulary.ts'
import { formKeys } from '../../ui/form-keys.ts'
import type { JobWay } from './print-job.ts'

/** What the keys of the print centre do. */
export interface PrintCentreKeys {
  readonly walk: (step: 1 | -1) => void
  readonly turnPage: (step: 1 | -1) => void
  readonly choose: (formId: CaseFormId) => void
  readonly hasCopies: () => boolean
  readonly nextCopy: () => void
  readonly more: (by: 1 | -1) => void
  readonly print: (way: JobWay) => void
  readonly hasChosen: () => boolean
  /** What was not printed goes once more; of the line one stands on through the dialog. */
  readonly tryAgain: () => void
  readonly throughDialog: () => void
  readonly hasUnprinted: () => boolean
  readonly isOnUnprinted: () => boolean
  readonly showFile: () => void
  readonly hasFile: () => boolean
  readonly stop: () => void
  readonly isRunning: () => boolean
  readonly takeOff: () => void
  readonly isAnything: () => boolean
  readonly hasVisitor: () => boolean
  readonly toggleDiscretion: () => void
  readonly back: () => void
}

/** The keys of the print centre. */
export function printCentreCommands(keys: PrintCentreKeys): readonly Command[] {
  const isWanted = { when: keys.hasChosen, isInFooter: true } as const
  return [
    {
      id: 'centre:print',
      titleKey: 'papers.centre.key.printAll',
      keys: ['Enter', 'D'],
      ...isWanted,
      run: () => keys.print('print'),
    },
    {
      id: 'centre:dialog',
      titleKey: 'papers.centre.key.printByDialog',
      keys: ['W'],
      ...isWanted,
      run: () => keys.print('dialog'),
    },
    {
      id: 'centre:pdf',
      titleKey: 'commands.saveAsPdf',
      keys: ['Ctrl+S'],
      ...isWanted,
      run: () => keys.print('pdf'),
    },
    {
      id: 'centre:bundle',
      titleKey: 'papers.centre.key.oneFile',
      keys: ['Ctrl+Shift+S'],
      when: keys.hasChosen,
      run: () => keys.print('bundle'),
    },
    {
      id: 'centre:stop',
      titleKey: 'papers.centre.key.stopPrinting',
      keys: ['X'],
      when: keys.isRunning,
      isInFooter: true,
      run: keys.stop,
    },
    {
      id: 'centre:again',
      titleKey: 'papers.centre.key.printAgain',
      keys: ['R'],
      when: keys.hasUnprinted,
      isInFooter: true,
      run: keys.tryAgain,
    },
    {
      id: 'centre:oneByDialog',
      titleKey: 'papers.centre.key.printOneByDialog',
      keys: ['Shift+W'],
      when: keys.isOnUnprinted,
      run: keys.throughDialog,
    },
    {
      id: 'centre:file',
      titleKey: 'papers.centre.key.showKeptFile',
      keys: ['O'],
      when: keys.hasFile,
      run: keys.showFile,
    },
    {
      id: 'centre:down',
      titleKey: 'commands.down',
      keys: ['ArrowDown', 'J'],
      isInFooter: true,
      isRepeating: true,
      run: () => keys.walk(1),
    },
    {
      id: 'centre:up',
      titleKey: 'commands.up',
      keys: ['ArrowUp', 'K'],
      isInFooter: true,
      isRepeating: true,
      run: () => keys.walk(-1),
    },
    {
      id: 'centre:nextPage',
      titleKey: 'papers.centre.key.nextPage',
      keys: ['PageDown'],
      isRepeating: true,
      run: () => keys.turnPage(1),
    },
    {
      id: 'centre:lastPage',
      titleKey: 'papers.centre.key.previousPage',
      keys: ['PageUp'],
      isRepeating: true,
      run: () => keys.turnPage(-1),
    },
    {
      id: 'centre:more',
      titleKey: 'papers.centre.key.moreCopies',
      keys: ['ArrowRight'],
      when: keys.hasChosen,
      run: () => keys.more(1),
    },
    {
      id: 'centre:fewer',
      titleKey: 'papers.centre.key.fewerCopies',
      keys: ['ArrowLeft'],
      when: keys.hasChosen,
      run: () => keys.more(-1),
    },
    {
      id: 'centre:copy',
      titleKey: 'commands.nextCopy',
      keys: ['L'],
      when: keys.hasCopies,
      run: keys.nextCopy,
    },
    {
      id: 'centre:takeOff',
      titleKey: 'papers.centre.key.takeOffList',
      keys: ['Delete'],
      when: keys.isAnything,
      run: keys.takeOff,
    },
    {
      id: 'centre:discretion',
      titleKey: 'commands.discretion',
      keys: ['Alt+V'],
      when: keys.hasVisitor,
      run: keys.toggleDiscretion,
    },
    ...CASE_FORM_IDS.map((formId) => ({
      id: `centre:${formId}`,
      titleKey: 'commands.showForm',
      titleParams: { form: formId },
      keys: [formKeys(formId)],
      when: keys.hasChosen,
      run: () => keys.choose(formId),
    })),
    { id: 'centre:back', titleKey: 'commands.back', keys: ['Escape'], isInFooter: true, run: keys.back },
  ]
}
