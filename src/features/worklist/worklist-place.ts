/** The case that was opened last, so that coming back finds the same line. Lives as long as the program. */
export const worklistPlace: { caseId: string | null } = { caseId: null }
