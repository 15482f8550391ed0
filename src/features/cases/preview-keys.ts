import type { Command } from '../../commands/command.ts'
import { CASE_FORM_IDS, type CaseFormId } from '../../domain/case-vocabulary.ts'
import { formKeys } from '../../ui/form-keys.ts'
import type { IssueWay } from './form-issue.ts'

/** What the preview of a form can do. */
export interface PreviewKeys {
  readonly issue: (way: IssueWay) => Promise<void>
  readonly choose: (formId: CaseFormId) => void
  /** P6: whether the form is printed in copies. */
  readonly hasCopies: () => boolean
  readonly nextCopy: () => void
  /** Whether the form is several papers under one id. */
  readonly hasVariants: () => boolean
  readonly nextVariant: () => void
  /** P7: whether the form can go out to be signed. */
  readonly isSigned: () => boolean
  readonly toggleSignature: () => void
  /** P15: whether a visitor may look on, so that a form with judging words is hidden until it is asked for. */
  readonly hasVisitor: () => boolean
  readonly toggleDiscretion: () => void
  readonly close: () => void
}

/** What the keys do in front of a form. */
export function previewKeys(preview: PreviewKeys): readonly Command[] {
  const issue = (way: IssueWay) => () => preview.issue(way)
  return [
    {
      id: 'preview:print',
      titleKey: 'commands.print',
      keys: ['Enter'],
      isInFooter: true,
      run: issue('dialog'),
    },
    {
      id: 'preview:straight',
      titleKey: 'commands.printStraight',
      keys: ['D'],
      isInFooter: true,
      run: issue('print'),
    },
    {
      id: 'preview:pdf',
      titleKey: 'commands.saveAsPdf',
      keys: ['Ctrl+S'],
      isInFooter: true,
      run: issue('pdf'),
    },
    ...CASE_FORM_IDS.map((formId) => ({
      id: `preview:${formId}`,
      titleKey: 'commands.showForm',
      titleParams: { form: formId },
      keys: [formKeys(formId)],
      run: () => {
        preview.choose(formId)
      },
    })),
    {
      id: 'preview:copy',
      titleKey: 'commands.nextCopy',
      keys: ['L'],
      when: preview.hasCopies,
      run: preview.nextCopy,
    },
    {
      id: 'preview:variant',
      titleKey: 'commands.nextVariant',
      keys: ['L'],
      when: preview.hasVariants,
      run: preview.nextVariant,
    },
    {
      id: 'preview:signature',
      titleKey: 'commands.signatureLine',
      keys: ['Q'],
      when: preview.isSigned,
      run: preview.toggleSignature,
    },
    {
      id: 'preview:discretion',
      titleKey: 'commands.discretion',
      keys: ['Alt+V'],
      when: preview.hasVisitor,
      run: preview.toggleDiscretion,
    },
    {
      id: 'preview:close',
      titleKey: 'commands.back',
      keys: ['Escape'],
      isInFooter: true,
      run: preview.close,
    },
  ]
}
