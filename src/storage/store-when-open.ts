import type { OfficeStore } from './office-store.ts'

/**
 * A store that is being opened: whatever is asked of it waits until it is. So the form is drawn, and takes keys, while the
 * records open behind it. Where opening fails nothing is ever answered: the start failure stands in the place of every screen.
 */
export function storeWhenOpen(opening: Promise<OfficeStore>): OfficeStore {
  const open = opening.catch(() => new Promise<never>(() => undefined))
  return {
    append: async (...args) => (await open).append(...args),
    caseById: async (...args) => (await open).caseById(...args),
    eventsOfCase: async (...args) => (await open).eventsOfCase(...args),
    caseByNumber: async (...args) => (await open).caseByNumber(...args),
    casesByNumberPart: async (...args) => (await open).casesByNumberPart(...args),
    searchCases: async (...args) => (await open).searchCases(...args),
    openCases: async (...args) => (await open).openCases(...args),
    workIds: async (...args) => (await open).workIds(...args),
    workCases: async (...args) => (await open).workCases(...args),
    groupedCases: async () => (await open).groupedCases(),
    visitsBetween: async (...args) => (await open).visitsBetween(...args),
    caseFacts: async (...args) => (await open).caseFacts(...args),
    casesByIds: async (...args) => (await open).casesByIds(...args),
    casesOfHousehold: async (...args) => (await open).casesOfHousehold(...args),
    roster: {
      byAddress: async (...args) => (await open).roster.byAddress(...args),
      byPhoneTail: async (...args) => (await open).roster.byPhoneTail(...args),
      byName: async (...args) => (await open).roster.byName(...args),
      byId: async (...args) => (await open).roster.byId(...args),
      history: async (...args) => (await open).roster.history(...args),
      count: async () => (await open).roster.count(),
      page: async (...args) => (await open).roster.page(...args),
      foldedPage: async (...args) => (await open).roster.foldedPage(...args),
    },
    similarCases: async (...args) => (await open).similarCases(...args),
    groupOfCase: async (...args) => (await open).groupOfCase(...args),
    handovers: async () => (await open).handovers(),
    eventsOfKind: async (...args) => (await open).eventsOfKind(...args),
    slipsOut: async (...args) => (await open).slipsOut(...args),
    departmentRecord: async (...args) => (await open).departmentRecord(...args),
    settings: async () => (await open).settings(),
    settingsHeads: async () => (await open).settingsHeads(),
    staff: async () => (await open).staff(),
    counts: async () => (await open).counts(),
    followJournal: async (...args) => (await open).followJournal(...args),
    onChange(listener) {
      let isWanted = true
      let stop = (): void => {
        isWanted = false
      }
      void open.then((store) => {
        if (isWanted) stop = store.onChange(listener)
      })
      return () => stop()
    },
    findMissingRows: async () => (await open).findMissingRows(),
    close: () => void open.then((store) => store.close()),
  }
}
