import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ExportReceipt, VerifyReport } from '../../../electron/contract/shapes.ts'

/** A finished piece of work as the screen keeps showing it. */
export type KeptReceipt =
  | { readonly kind: 'export'; readonly at: number; readonly receipt: ExportReceipt }
  | { readonly kind: 'verify'; readonly at: number; readonly path: string; readonly report: VerifyReport }

/** Receipts since the program was opened, newest first. That an export was made stands in the office's own stream. */
export const useRecordsStore = defineStore('records', () => {
  const receipts = shallowRef<readonly KeptReceipt[]>([])
  function keep(receipt: KeptReceipt): void {
    receipts.value = [receipt, ...receipts.value]
  }
  return { receipts, keep }
})
