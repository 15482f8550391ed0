import type { RequestArgs } from '../../electron/contract/requests.ts'
import type { DeadlineWarning } from '../domain/deadline-warning.ts'

/** Words of a notice in the language of the screen. */
export interface NoticeWords {
  readonly t: (key: string, params?: Readonly<Record<string, string | number>>) => string
  /** When a deadline passes. */
  readonly moment: (at: number) => string
}

/** Lines of a joined notice; systems cut longer ones off. */
const MOST_LINES = 3

/**
 * One notice for all deadlines that were found at once, the first to pass at the top. It names numbers, never a person: it
 * stands on the screen also while a visitor looks at it (`safety.md` §6).
 */
export function deadlineNotice(
  warnings: readonly DeadlineWarning[],
  { t, moment }: NoticeWords,
): RequestArgs<'notice:show'> {
  const inOrder = warnings.toSorted((a, b) => a.dueAt - b.dueAt)
  const [first] = inOrder
  const cases = new Set(inOrder.map(({ caseId }) => caseId))
  const line = ({ number, code, dueAt }: DeadlineWarning): string =>
    t('notices.line', { number, what: t(`notices.what.${code}`), moment: moment(dueAt) })
  const hidden = inOrder.length - MOST_LINES
  const lines = [
    ...inOrder.slice(0, MOST_LINES).map(line),
    ...(hidden > 0 ? [t('notices.more', { count: hidden })] : []),
  ]
  return {
    title: t('notices.title', { count: inOrder.length }),
    body: lines.join('\n'),
    caseId: cases.size === 1 && first !== undefined ? first.caseId : null,
  }
}
