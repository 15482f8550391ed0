/** What this tab opens next: the office's own desk, the demo's, or its own once the demo has been taken away. */
export type DemoPlan = 'own' | 'demo' | 'remove'

/** Keys of the tab's own memory and of the address, and the names under which the demo keeps what it has. */
const PLAN_KEY = 'tingsu.demo'
const WANTED_HASH = '#demo'
const REMOVE_HASH = '#remove-demo'
export const DEMO_KEPT_NAME = 'tingsu-browser-desk-demo'
export const DEMO_EVIDENCE_FOLDER = 'evidence-demo'

/** Where the tab stands; a new tab always begins with the office's own desk. */
export interface DemoPlace {
  readonly plan: DemoPlan
  /** Whether the address asks for the demo (`#demo`). */
  readonly isWanted: boolean
  /** Says what the tab opens next, and loads the page again. */
  goTo(plan: DemoPlan): void
}

/** Reads the tab's memory and the address; the address counts once. */
export function readDemoPlace({
  sessionStorage,
  location,
  history,
}: Pick<Window, 'sessionStorage' | 'location' | 'history'>): DemoPlace {
  const kept = sessionStorage.getItem(PLAN_KEY)
  const { hash, pathname } = location
  if (kept === 'remove' || hash === REMOVE_HASH) {
    sessionStorage.removeItem(PLAN_KEY)
    history.replaceState(null, '', pathname)
  }
  const isDemo = kept === 'demo'
  return {
    plan: kept === 'remove' || hash === REMOVE_HASH ? 'remove' : isDemo ? 'demo' : 'own',
    isWanted: hash === WANTED_HASH && !isDemo,
    goTo: (plan) => {
      sessionStorage.setItem(PLAN_KEY, plan)
      if (hash !== '') history.replaceState(null, '', pathname)
      location.reload()
    },
  }
}
