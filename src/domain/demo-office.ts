/** Id of every demo office begins like this; the odds that an office's own random id does are 1 to 2^48. */
const DEMO_PREFIX = '00000000-de30-'

/** Seed of the demo people see; another one would give another year of the same estate. */
export const DEMO_SEED = 2026
/** PIN of everybody in the demo; its sign-in screen says so. */
export const DEMO_PIN = '2468'

/** Whether an office is the invented one: its id says so, and with it every event, form and export of it (ADR 20). */
export function isDemoOffice(officeId: string): boolean {
  return officeId.startsWith(DEMO_PREFIX)
}

/** The id of a demo office: the mark, and behind it what is left of a random UUID. */
export function demoOfficeId(randomUuid: string): string {
  return DEMO_PREFIX + randomUuid.slice(DEMO_PREFIX.length)
}
