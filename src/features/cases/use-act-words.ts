import { useI18n } from 'vue-i18n'
import type { ActKind } from '../../domain/procedure/act-table.ts'
import { isOutsideParty } from '../../domain/procedure/act-words.ts'
import { useIsDiscreet } from '../../ui/discretion.ts'

/** Words of the acts of the procedure: `acts.json`. */
export function useActWords() {
  const i18n = useI18n()
  const { t } = i18n
  const isDiscreet = useIsDiscreet()

  /** What a field is called; some acts call theirs by a name of its own. */
  function labelOf(act: ActKind, key: string): string {
    const own = `acts.fieldOf.${act}.${key}`
    return i18n.te(own) ? t(own) : t(`acts.field.${key}`)
  }

  /** A code in words; a word that judges has a neutral one for a visitor's eyes (P15). */
  function codeWord(key: string, code: string): string {
    const neutral = `acts.discreet.${key}.${code}`
    if (isDiscreet.value && i18n.te(neutral)) return t(neutral)
    const known = `acts.code.${key}.${code}`
    return i18n.te(known) ? t(known) : code
  }

  /** An outside party in words; a department stands as it is called. */
  function partyWord(party: string): string {
    return isOutsideParty(party) ? t(`acts.party.${party}`) : party
  }

  return { labelOf, codeWord, partyWord, titleOf: (act: ActKind) => t(`acts.title.${act}`) }
}
