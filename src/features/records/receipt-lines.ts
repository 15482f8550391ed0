import type { ExportReceipt } from '../../../electron/contract/shapes.ts'
import type { Verified } from './records-store.ts'

/** How the screen writes numbers, moments and days, and whose names it knows. */
export interface ReceiptWriting {
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string
  readonly n: (value: number) => string
  readonly moment: (epochMs: number) => string
  readonly day: (epochMs: number) => string
  readonly staffName: (staffId: string) => string
}

export interface ReceiptLine {
  readonly label: string
  readonly text: string
}

const label = ({ t }: ReceiptWriting, name: string): string => t(`records.receipt.${name}`)

/** What an export covers, in words. */
export function rangeText(range: ExportReceipt['range'], { t, day }: ReceiptWriting): string {
  return range === null
    ? t('records.sheet.all')
    : t('records.receipt.rangeValue', { from: day(range.from), to: day(range.to) })
}

/** A receipt line by line: on the screen and on paper. What an earlier version did not keep is left out. */
export function receiptLines(receipt: ExportReceipt, writing: ReceiptWriting): readonly ReceiptLine[] {
  const { t, n, moment } = writing
  const line = (name: string, text: string): ReceiptLine => ({ label: label(writing, name), text })
  const { durationMs, readBack, missingEvidence: missing } = receipt
  return [
    ...fileLines(receipt, writing),
    line('bytes', t('records.receipt.bytesValue', { bytes: n(receipt.bytes) })),
    line('cases', n(receipt.cases)),
    line('events', n(receipt.events)),
    ...(receipt.entries === null ? [] : [line('entries', n(receipt.entries))]),
    ...(receipt.forms === 0 ? [] : [line('forms', n(receipt.forms))]),
    ...(missing === 0 ? [] : [missingLine(missing, writing)]),
    line('range', rangeText(receipt.range, writing)),
    line('encryption', label(writing, receipt.isEncrypted ? 'encrypted' : 'plain')),
    ...(readBack === null ? [] : [line('readBack', label(writing, readBack))]),
    line('madeAt', moment(receipt.madeAt)),
    line('madeBy', writing.staffName(receipt.madeBy)),
    ...(durationMs === null
      ? []
      : [line('duration', t('records.receipt.durationValue', { seconds: (durationMs / 1000).toFixed(1) }))]),
  ]
}

/** What a verification found, line by line. */
export function reportLines(
  { path, report, isAsOnReceipt }: Verified,
  writing: ReceiptWriting,
): readonly ReceiptLine[] {
  const { t, n, moment } = writing
  const line = (name: string, text: string): ReceiptLine => ({ label: label(writing, name), text })
  const missing = report.missingEvidence
  const match = label(writing, isAsOnReceipt === true ? 'matches' : 'differs')
  return [
    line('path', path),
    line('sha256', report.sha256),
    ...(isAsOnReceipt === null ? [] : [line('match', match)]),
    line('authenticated', label(writing, report.isAuthenticated ? 'isAuthenticated' : 'notAuthenticated')),
    line('office', report.officeName),
    line('madeAt', moment(report.madeAt)),
    line('bytes', t('records.receipt.bytesValue', { bytes: n(report.bytes) })),
    line('cases', n(report.cases)),
    line('events', n(report.events)),
    line('entries', n(report.entries)),
    ...(missing === 0 ? [] : [missingLine(missing, writing)]),
  ]
}

function fileLines(receipt: ExportReceipt, writing: ReceiptWriting): readonly ReceiptLine[] {
  const several = receipt.files.length > 1
  const path = several
    ? writing.t('records.receipt.paths', { count: receipt.files.length })
    : label(writing, 'path')
  return receipt.files.flatMap((file) => [
    { label: path, text: file.path },
    { label: label(writing, 'sha256'), text: file.sha256 },
  ])
}

function missingLine(files: number, writing: ReceiptWriting): ReceiptLine {
  const text = writing.t('records.receipt.missingEvidenceValue', { files: writing.n(files) })
  return { label: label(writing, 'missingEvidence'), text }
}
