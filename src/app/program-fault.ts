import { shallowRef } from 'vue'
import { log } from './log.ts'

/** The last fault of the program itself that nothing else has told; `null` after it was acknowledged. */
export const programFault = shallowRef<string | null>(null)

/** Writes a fault to the log and shows it; what was saved is not concerned. */
export function reportFault(error: unknown): void {
  log.error('program.fault', error)
  programFault.value = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
