/** One place of the tour: its screen, and what on it is told about. Words in `tour.json`, by id. */
export interface TourStop {
  readonly id: string
  readonly screen: 'intake' | 'worklist' | 'case' | 'blankForms' | 'records'
  /** CSS selector of the thing the card tells about; the first that is there. */
  readonly thing: string
}

/** The way a complaint goes; a case is needed for one of them, and told of in words where there is none. */
export const TOUR_STOPS = [
  { id: 'intake', screen: 'intake', thing: '.intake > main' },
  { id: 'prompter', screen: 'intake', thing: '.intake .say' },
  { id: 'worklist', screen: 'worklist', thing: '.worklist-screen' },
  { id: 'case', screen: 'case', thing: '.case-screen .next-steps' },
  { id: 'paper', screen: 'blankForms', thing: '.place main' },
  { id: 'records', screen: 'records', thing: '.place main' },
  { id: 'help', screen: 'intake', thing: '.screen-footer' },
] as const satisfies readonly TourStop[]
