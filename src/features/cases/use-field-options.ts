import { atWork } from '../../domain/staff.ts'
import { useI18n } from 'vue-i18n'
import { LEADERS } from '../../domain/case-vocabulary.ts'
import { hasRole } from '../../domain/command-guards.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { ActField } from '../../domain/procedure/act-fields.ts'
import { isTakeable } from '../../domain/procedure/act-reducer.ts'
import type { ActKind } from '../../domain/procedure/act-table.ts'
import { OUTSIDE_PARTIES } from '../../domain/procedure/act-words.ts'
import type { CaseAct } from '../../domain/procedure/case-act.ts'
import { caseView } from '../../domain/procedure/case-view.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { ChoiceOption } from '../../ui/choice-option.ts'
import { useMoments } from '../../ui/moment-words.ts'
import { isOutsideOnly } from './act-defaults.ts'
import { useActWords } from './use-act-words.ts'

/** As many as have a key of one character: nine digits and the letters. */
const MOST_OPTIONS = 9 + 26
const FIRST_LETTER = 97
/** Characters of what was written that tell one act from another. */
const SHOWN_CHARACTERS = 24

/** The key of an option by its place: digits, then letters. */
export function optionKey(index: number): string {
  return index < 9 ? String(index + 1) : String.fromCharCode(FIRST_LETTER + index - 9)
}

/** What the fields of an act can be answered with. */
export function useFieldOptions(app: AppContext, complaint: () => ComplaintCase) {
  const { t } = useI18n()
  const { codeWord, partyWord, titleOf } = useActWords()
  const { moment } = useMoments(app.now, app.calendar)

  const keyed = (entries: readonly { readonly value: string; readonly label: string }[]): ChoiceOption[] =>
    entries.slice(0, MOST_OPTIONS).map((entry, index) => ({ ...entry, key: optionKey(index) }))

  /** Departments by digits, outside parties by a letter of their name. */
  function partiesFor(act: ActKind): ChoiceOption[] {
    const outside = OUTSIDE_PARTIES.map((party) => ({
      value: party,
      label: partyWord(party),
      key: t(`acts.partyKey.${party}`),
    }))
    const departments = app.settings.value.departments.map(({ name }) => ({ value: name, label: name }))
    return isOutsideOnly(act) ? outside : [...keyed(departments), ...outside]
  }

  function wordsOfAct(act: CaseAct): string {
    const [text = ''] = Object.values(act.texts ?? {}).filter((written) => written !== '')
    const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
    return `${moment(act.at)} ${titleOf(act.kind)} ${shown}`.trim()
  }

  /** Instructions still to follow, or what this person may take back, newest first (§2, R31). */
  function actsFor(act: ActKind): ChoiceOption[] {
    const { staffId, roles } = app.session.value
    const isLeader = hasRole({ staffId, roles }, LEADERS)
    const acts =
      act === 'instructionFollowed'
        ? caseView(complaint(), null).instructions
        : complaint()
            .acts.filter(({ kind, by }) => isTakeable(kind) && (isLeader || by === staffId))
            .toReversed()
    return keyed(acts.map((each) => ({ value: each.eventId, label: wordsOfAct(each) })))
  }

  function optionsOf(act: ActKind, key: string, field: ActField): ChoiceOption[] {
    switch (field.kind) {
      case 'choice':
      case 'choices':
        return keyed(field.of.map((code) => ({ value: code, label: codeWord(key, code) })))
      case 'party':
      case 'parties':
        return partiesFor(act)
      case 'staff':
        return keyed(atWork(app.staff.value).map(({ staffId, name }) => ({ value: staffId, label: name })))
      case 'flag':
        return [{ value: 'yes', key: '1', label: t('acts.panel.yes') }]
      case 'act':
        return actsFor(act)
      default:
        return []
    }
  }

  return { optionsOf }
}
