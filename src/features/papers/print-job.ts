import type { Failure, Outcome } from '../../../electron/contract/failures.ts'
import type { FormCopy } from '../../domain/case-vocabulary.ts'
import type { FormOptions } from '../../domain/forms/case-forms.ts'

/** Which form, whose copy (P6; `null` = it does not say), and whether it is to be signed. */
export interface PrintOrder extends FormOptions {
  readonly copy: FormCopy | null
}

/** Straight to the printer of the form, through the system's dialog, or as a file. */
export type PrintWay = 'print' | 'dialog' | 'pdf'
/** A job of the queue may also go with others into one file (ADR 37). */
export type JobWay = PrintWay | 'bundle'

/** One form of one case on its way to paper. */
export interface PrintJob {
  readonly jobId: string
  readonly caseId: string
  readonly order: PrintOrder
  /** How many of the same. */
  readonly copies: number
  readonly way: JobWay
  readonly state: PrintState
}

/**
 * `left` = it was not begun: somebody stopped the queue, or the program ended. `failed` names the reason, and the PDF
 * that was kept where there is one.
 */
export type PrintState =
  | { readonly kind: 'waiting' | 'printing' | 'sent' | 'cancelled' | 'left' }
  | { readonly kind: 'kept'; readonly path: string }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** What became of a job. */
type JobAnswer = Outcome<{ readonly outcome: 'kept' | 'sent' | 'cancelled'; readonly path: string }>

/** Sends one form on its way and records it; given by `app`, where features meet. */
export type IssueJob = (job: PrintJob) => Promise<JobAnswer>

/** Keeps several forms in one file and records each (ADR 37); an answer for each, in their order. */
export type IssueTogether = (jobs: readonly PrintJob[]) => Promise<readonly JobAnswer[]>

/** Whether it is on paper or kept as it was asked for. */
export function isDone({ state }: PrintJob): boolean {
  return state.kind === 'sent' || state.kind === 'kept'
}

/** Whether it was begun and nobody can rely on its being on paper, or it was never begun. */
export function isUnprinted({ state }: PrintJob): boolean {
  return state.kind === 'failed' || state.kind === 'cancelled' || state.kind === 'left'
}

/** What an answer makes of a job. */
export function stateOf(answer: JobAnswer): PrintState {
  if (!answer.ok) return { kind: 'failed', failure: answer }
  const { outcome, path } = answer.value
  return outcome === 'kept' ? { kind: 'kept', path } : { kind: outcome }
}

/** The file that was kept of it; '' = none. */
export function keptPath({ state }: PrintJob): string {
  if (state.kind === 'kept') return state.path
  const path = state.kind === 'failed' ? state.failure.params['path'] : ''
  return typeof path === 'string' ? path : ''
}

/** Failures that the next job would meet as well. */
const MEETS_ALL: readonly string[] = [
  'printerMissing',
  'diskFull',
  'readOnlyTarget',
  'targetMissing',
  'notSignedIn',
]

/** Whether the rest waits for a person: the printer is gone, the disk is full, or the second in a row failed. */
export function isHopeless(last: PrintState, before: PrintState | null): boolean {
  if (last.kind !== 'failed') return false
  return MEETS_ALL.includes(last.failure.code) || before?.kind === 'failed'
}
