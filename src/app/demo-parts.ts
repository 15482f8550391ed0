import { defineAsyncComponent } from 'vue'

/** Parts only the demo office has: nobody else's start reads them (ADR 20). */
export const DemoDoor = defineAsyncComponent(() => import('../features/demo/DemoDoor.vue'))
export const DemoEntry = defineAsyncComponent(() => import('../features/demo/DemoEntry.vue'))
export const DemoGate = defineAsyncComponent(() => import('../features/demo/DemoGate.vue'))
export const DemoMark = defineAsyncComponent(() => import('../features/demo/DemoMark.vue'))
export const DemoSignIn = defineAsyncComponent(() => import('../features/demo/DemoSignIn.vue'))
