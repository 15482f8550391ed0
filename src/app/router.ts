import { createMemoryHistory, createRouter } from 'vue-router'
import IntakeDesk from './IntakeDesk.vue'

/**
 * Screens by name. The history lives in memory: an address must not tell which case was open.
 * All but the first need the words that the start leaves out: `readLaterWords` brings them with the page.
 */
export function createScreens(readLaterWords: () => Promise<void>) {
  const withWords =
    <Page>(readPage: () => Promise<Page>) =>
    async (): Promise<Page> => {
      const [page] = await Promise.all([readPage(), readLaterWords()])
      return page
    }
  return createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'intake', component: IntakeDesk },
      { path: '/worklist', name: 'worklist', component: withWords(() => import('./WorklistPage.vue')) },
      { path: '/visits', name: 'visits', component: withWords(() => import('./VisitsPage.vue')) },
      { path: '/reports', name: 'reports', component: withWords(() => import('./ReportsPage.vue')) },
      { path: '/handover', name: 'handover', component: withWords(() => import('./HandoverPage.vue')) },
      { path: '/slips', name: 'slips', component: withWords(() => import('./SlipsOutPage.vue')) },
      {
        path: '/blank-forms',
        name: 'blankForms',
        component: withWords(() => import('./BlankFormsPage.vue')),
      },
      { path: '/printing', name: 'printing', component: withWords(() => import('./PrintCentrePage.vue')) },
      {
        path: '/case/:caseId',
        name: 'case',
        component: withWords(() => import('./CasePage.vue')),
        props: true,
      },
      { path: '/prompts', name: 'prompts', component: withWords(() => import('./PromptsPage.vue')) },
      { path: '/training', name: 'training', component: withWords(() => import('./TrainingPage.vue')) },
      { path: '/records', name: 'records', component: withWords(() => import('./RecordsPage.vue')) },
      { path: '/records/import', name: 'import', component: withWords(() => import('./ImportPage.vue')) },
      { path: '/roster', name: 'roster', component: withWords(() => import('./RosterPage.vue')) },
      {
        path: '/settings/:section?',
        name: 'settings',
        component: withWords(() => import('./SettingsPage.vue')),
        props: true,
      },
      { path: '/guide', name: 'guide', component: withWords(() => import('./GuidePage.vue')) },
    ],
  })
}
