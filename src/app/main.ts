import { createPinia } from 'pinia'
import { createApp, shallowRef, watch } from 'vue'
import { createCommandRegistry } from '../commands/command-registry.ts'
import { COMMAND_REGISTRY } from '../commands/use-commands.ts'
import type { TraditionalWords } from '../domain/traditional-words.ts'
import type { AppContext } from '../platform/app-context.ts'
import { whenIdle } from '../platform/idle.ts'
import { LOOK_CONTROL } from '../platform/look-preferences.ts'
import { KEY_CONTROL } from '../platform/key-preferences.ts'
import { SHOWN_KEYS } from '../ui/shown-keys.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import App from './App.vue'
import { connectDesk } from './connect-desk.ts'
import { createTranslator, speakLaterWords } from './i18n.ts'
import { startKeys } from './keys.ts'
import { LATER_WORDS } from './later-words.ts'
import { log } from './log.ts'
import { startLook } from './look.ts'
import { reportFault } from './program-fault.ts'
import { refuseStrayDrops } from './stray-drops.ts'
import { createScreens } from './router.ts'

async function start(): Promise<void> {
  const traditionalWords = shallowRef<TraditionalWords>({})
  const translator = createTranslator(traditionalWords)
  const [look, connection] = await Promise.all([startLook(translator, localStorage), connectDesk(window)])
  const keys = startKeys(localStorage)
  const registry = createCommandRegistry(reportFault, () => keys.chosen.value)
  window.addEventListener('keydown', (event) => registry.press(event))
  window.addEventListener('unhandledrejection', (event) => reportFault(event.reason))

  refuseStrayDrops(window)

  const readLaterWords = (): Promise<void> => speakLaterWords(translator)
  const screens = createScreens(readLaterWords)
  const app = createApp(App, {
    connection,
    onOpened: (context: AppContext) => {
      watch(
        () => context.settings.value.traditionalWords,
        (words) => (traditionalWords.value = words),
        { immediate: true },
      )
      // Warns on the desktop before promises and limits pass; nobody's start waits for it.
      whenIdle()
        .then(() => import('./deadline-notices.ts'))
        .then(({ announceDeadlines }) => announceDeadlines(context, translator, screens))
        .catch((error: unknown) => log.error('notices.start', error))
    },
  })
  app.config.errorHandler = reportFault
  app.use(createPinia()).use(translator).use(screens)
  app.provide(COMMAND_REGISTRY, registry)
  app.provide(LOOK_CONTROL, look)
  app.provide(KEY_CONTROL, keys)
  app.provide(SHOWN_KEYS, registry.shown)
  app.provide(LATER_WORDS, readLaterWords)
  app.mount('#app')
}

void start().catch((error: unknown) => {
  log.error('program.start', error)
  // Without a translator there are no words of ours; the document's own title and the error stand for them.
  document.body.textContent = `${document.title}: ${error instanceof Error ? error.message : String(error)}`
})
