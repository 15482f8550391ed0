import { shallowRef, type ShallowRef } from 'vue'
import type { ScannedPaper } from '../features/cases/scanned-paper.ts'

/** The paper that was scanned last; taken away when its case is left. Lives as long as the window. */
const last: ShallowRef<ScannedPaper | null> = shallowRef(null)

/** The scanned paper, for the page of its case. */
export function useScannedPaper() {
  return { last }
}
