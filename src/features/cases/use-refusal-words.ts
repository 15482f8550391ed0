import { useI18n } from 'vue-i18n'
import type { Refusal } from '../../domain/case-commands.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { useActWords } from './use-act-words.ts'
import { useCaseWords } from './use-case-words.ts'

/** Why a rule refused something, with what it names in words. */
export function useRefusalWords(app: AppContext) {
  const i18n = useI18n()
  const { t } = i18n
  const { word, fieldName } = useCaseWords(app)
  const { codeWord, partyWord } = useActWords()

  const list = (codes: unknown, wordOf: (code: string) => string): string =>
    String(codes).split(',').filter(Boolean).map(wordOf).join(t('vocabulary.comma'))
  const fieldWord = (field: string): string =>
    i18n.te(`acts.field.${field}`) ? t(`acts.field.${field}`) : fieldName(field)
  const stageWord = (stage: string): string => word('stage', stage)

  /** Params that are codes, and their words. */
  const WORDS: Readonly<Record<string, (codes: unknown) => string>> = {
    field: (codes) => list(codes, fieldWord),
    fields: (codes) => list(codes, fieldName),
    stage: (codes) => list(codes, stageWord),
    from: (codes) => list(codes, stageWord),
    roles: (codes) => list(codes, (role) => word('role', role)),
    party: (codes) => list(codes, partyWord),
    ground: (codes) => codeWord('ground', String(codes)),
  }

  function refusalText({ code, params }: Refusal): string {
    const told = Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, WORDS[key]?.(value) ?? value]),
    )
    const text = t(`refusals.${code}`, told)
    return code === 'roleMissing' && told['roles'] !== undefined && told['roles'] !== ''
      ? t('acts.panel.withRoles', { text, roles: told['roles'] })
      : text
  }
  return { refusalText }
}
