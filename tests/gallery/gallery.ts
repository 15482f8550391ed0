import { createApp, h } from 'vue'
import '../../src/ui/tokens.css'
import '../../src/ui/base.css'
import { FIELD_SPECIMENS } from './field-specimens.ts'
import { MARK_SPECIMENS } from './mark-specimens.ts'

const SPECIMENS = { ...FIELD_SPECIMENS, ...MARK_SPECIMENS }

/** Every component of `src/ui` in every state; `scripts/gallery-pictures.ts` forces hover and focus from outside. */
createApp(() =>
  Object.entries(SPECIMENS).map(([name, specimens]) =>
    h(
      'section',
      { class: 'gallery-component', 'data-component': name },
      specimens.flatMap(({ state, show, forced }) => [
        h('span', { class: 'gallery-state' }, state),
        h('div', { 'data-forced': forced?.by, 'data-on': forced?.on }, [show()]),
      ]),
    ),
  ),
).mount('#gallery')
