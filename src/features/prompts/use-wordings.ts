import { computed, onScopeDispose, shallowRef } from 'vue'
import { decideWordings, type WordingCommand } from '../../domain/prompts/decide-wordings.ts'
import { effectivePack } from '../../domain/prompts/effective-pack.ts'
import { foldOwnWordings, type OwnWordings } from '../../domain/prompts/own-wordings.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionTaking, type DecisionProblem } from '../../platform/decision-taking.ts'
import { JUDGING_WORDS } from './supplied-pack.ts'
import { useSpokenPack } from './use-spoken-pack.ts'

/** The office's wordings beside the supplied ones, kept fresh; until they are read the supplied ones stand alone. */
export function useWordings(app: AppContext) {
  const supplied = useSpokenPack(() => app.settings.value.traditionalWords)
  const own = shallowRef<OwnWordings>(foldOwnWordings([]))
  const isRead = shallowRef(false)

  async function load(): Promise<void> {
    own.value = foldOwnWordings(await app.store.eventsOfKind('prompts'))
    isRead.value = true
  }

  const record = decisionTaking(app, load)
  const take = (command: WordingCommand): Promise<DecisionProblem | null> =>
    record(JSON.stringify(command), (context) =>
      decideWordings(
        {
          officeId: app.facts.officeId,
          supplied: supplied.value,
          own: own.value,
          judgingWords: JUDGING_WORDS,
        },
        command,
        context,
      ),
    )

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'prompts')) void load()
    }),
  )
  void load()
  return { supplied, own, isRead, pack: computed(() => effectivePack(supplied.value, own.value)), take }
}
