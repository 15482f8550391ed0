import type { ComplaintCase } from './complaint-case.ts'

type Limited = Pick<ComplaintCase, 'receivedAt' | 'convertedAt' | 'limits'>

const MINUTE_MS = 60 * 1000
const DAY_MS = 24 * 60 * MINUTE_MS

/** P1: when the department must have the case, epoch ms; by the limit frozen when it was registered. */
export function handOverDueAt({ receivedAt, convertedAt, limits }: Limited): number {
  return (convertedAt ?? receivedAt) + limits.handOverMinutes * MINUTE_MS
}

/** R8: when the case must be resolved, epoch ms; natural days since it is a complaint, by the limit frozen when it was registered. */
export function resolutionDueAt({ receivedAt, convertedAt, limits }: Limited): number {
  return (convertedAt ?? receivedAt) + limits.resolutionDays * DAY_MS
}
