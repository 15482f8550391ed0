import type { Plugin } from 'vite'

const WHOLE_VUE = "import * as Vue from 'vue';\n"
const ASKED_OF_IT =
  /const key = 'currentInstance';\s+if \(key in Vue\) \{\s+return Vue\[key\];\s+\}\s+else \{\s+return Vue\.getCurrentInstance\(\);\s+\}/

/**
 * vue-i18n asks the whole of Vue for one function, by a computed name, so that the builder keeps every part of Vue in the
 * first script: a fifth of it. Here it asks for that function by its name.
 *
 * @throws Error when vue-i18n no longer reads as expected
 */
export function vuePartsPlugin(): Plugin {
  return {
    name: 'tingsu:vue-parts',
    apply: 'build',
    transform: {
      filter: { id: /vue-i18n[\\/]dist[\\/]vue-i18n(?:\.runtime)?\.mjs$/ },
      handler(code, id) {
        if (!code.includes(WHOLE_VUE) || !ASKED_OF_IT.test(code))
          throw new Error(
            `${id}: expected one question to the whole of Vue, found another text; see if it is still needed`,
          )
        return code
          .replace(WHOLE_VUE, "import { getCurrentInstance as currentInstanceOfVue } from 'vue';\n")
          .replace(ASKED_OF_IT, 'return currentInstanceOfVue();')
      },
    },
  }
}
