import { drawnLater } from '../platform/idle.ts'

/** Parts of intake from other features: drawn as soon as they are there, nobody waits for them to begin typing. */
export const EvidenceField = drawnLater(() => import('../features/evidence/EvidenceField.vue'))
export const PrompterPanel = drawnLater(() => import('../features/prompts/PrompterPanel.vue'))
export const ReferralPanel = drawnLater(() => import('../features/referral/ReferralPanel.vue'))
/** Nobody scans a paper in the first moments after the start. */
export const ScanDesk = drawnLater(() => import('./ScanDesk.vue'))
/** Nothing was printed before. */
export const PrintMark = drawnLater(() => import('./PrintMark.vue'))
