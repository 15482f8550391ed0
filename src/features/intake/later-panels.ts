import { drawnLater } from '../../platform/idle.ts'

/** Panels beside the form: not needed for the first key of a call. */
export const HouseholdPanel = drawnLater(() => import('./HouseholdPanel.vue'))
export const SimilarPanel = drawnLater(() => import('./SimilarPanel.vue'))
