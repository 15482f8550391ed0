import { logger } from '../platform/logger.ts'

/** The log of the window; what it writes names no person (`safety.md` row 43). */
export const log = logger(console)
