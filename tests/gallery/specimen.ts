import type { VNode } from 'vue'

/** One state of a component: how it is shown, and what a pointer or a focus would do to it. */
export interface Specimen {
  readonly state: string
  readonly show: () => VNode
  /** The state is forced on the first element that matches; `compose` leaves a real composition open in it. */
  readonly forced?: { readonly by: 'hover' | 'focus' | 'compose'; readonly on: string }
}
