import { failure, type Failure } from '../contract/failures.ts'
import { systemCode } from './atomic-file.ts'

const FULL_CODES = new Set(['ENOSPC', 'EDQUOT'])

/** What a person is told when the system refused to write: full disk, or anything else with the system's own code. */
export function writeFailure(error: unknown): Failure {
  const code = systemCode(error)
  return failure(FULL_CODES.has(code) ? 'diskFull' : 'writeFailed', { code: code === '' ? 'unknown' : code })
}
