import type { ComplaintCase } from '../complaint-case.ts'

/** P14: matters that are never plainly invalid: the office dissuades, tries to stop them, and reports them. */
export const DISSUADED_CATEGORIES: readonly string[] = ['noise', 'illegalBuilding', 'fallingObjects']

/** P14: whether somebody still has to dissuade and report; a report to the body that can stop it is a contact on record. */
export function isDissuasionDue({ serviceCategory, nature, acts }: ComplaintCase): boolean {
  const isMatter = serviceCategory !== null && DISSUADED_CATEGORIES.includes(serviceCategory)
  return isMatter && nature === 'invalid' && !acts.some(({ kind }) => kind === 'contactLogged')
}
