import { createMemoryHistory, createRouter } from 'vue-router'
import IntakeDesk from './IntakeDesk.vue'

/** Screens by name. The history lives in memory: an address must not tell which case was open. `readCaseWords` before its page. */
export function createScreens(readCaseWords: () => Promise<void>) {
  return createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'intake', component: IntakeDesk },
      {
        path: '/worklist',
        name: 'worklist',
        component: () => import('./WorklistPage.vue'),
      },
      { path: '/visits', name: 'visits', component: () => import('./VisitsPage.vue') },
      {
        path: '/reports',
        name: 'reports',
        component: async () => {
          const [page] = await Promise.all([import('./ReportsPage.vue'), readCaseWords()])
          return page
        },
      },
      {
        path: '/handover',
        name: 'handover',
        component: async () => {
          const [page] = await Promise.all([import('./HandoverPage.vue'), readCaseWords()])
          return page
        },
      },
      { path: '/slips', name: 'slips', component: () => import('./SlipsOutPage.vue') },
      { path: '/blank-forms', name: 'blankForms', component: () => import('./BlankFormsPage.vue') },
      {
        path: '/case/:caseId',
        name: 'case',
        component: async () => {
          const [page] = await Promise.all([import('./CasePage.vue'), readCaseWords()])
          return page
        },
        props: true,
      },
      { path: '/records', name: 'records', component: () => import('./RecordsPage.vue') },
      { path: '/records/import', name: 'import', component: () => import('./ImportPage.vue') },
      { path: '/roster', name: 'roster', component: () => import('./RosterPage.vue') },
      {
        path: '/settings',
        name: 'settings',
        component: () => import('./SettingsPage.vue'),
      },
    ],
  })
}
