import { shallowRef } from 'vue'
import type { SavedCase } from '../features/intake/saved-case.ts'

/** P5: the saved case whose receipt somebody asked for last; a new object each time, so that it can be asked for again. */
export const receiptWanted = shallowRef<SavedCase | null>(null)
