import type { Command } from '../commands/command.ts'
import type { Found, SearchSource } from '../features/search/search-found.ts'
import type { AppContext } from '../platform/app-context.ts'
import { referralDirectory } from '../domain/referral/referral-directory.ts'
import { findPeople } from '../platform/people-index.ts'
import { findRosterParts } from '../platform/roster-parts.ts'
import { suppliedReferral } from '../platform/supplied-referral.ts'
import { searchWords } from '../storage/case-search.ts'
import type { CaseSummary } from '../storage/case-row.ts'
import { maskedPhone } from '../ui/masked-phone.ts'
import { findCommands, type TitledCommand } from './find-commands.ts'
import { SCREENS } from './screens.ts'

/** A screen, and what is opened on it. */
export interface SearchedPlace {
  readonly name: string
  readonly params?: Record<string, string>
  readonly query?: Record<string, string>
}

/** What the sources need of the screen: its words, and how to go somewhere. */
export interface SearchScreen {
  readonly t: (key: string, params?: Readonly<Record<string, string | number>>) => string
  /** The commands as they were before the search lay over them. */
  readonly commands: readonly Command[]
  readonly language: string
  readonly go: (place: SearchedPlace) => Promise<void>
}

/** One letter finds half the office; a number is meant from its first digit. */
const LEAST_CHARACTERS = 2
const MOST_PEOPLE = 8

/** Everything that can be found, in its features; prompts join the list once their screen can show one. */
export function searchSources(app: AppContext, screen: SearchScreen): readonly SearchSource[] {
  return [
    casesSource(app, screen),
    rosterSource(app, screen),
    referralSource(app, screen),
    ...commandSources(screen),
  ]
}

function casesSource({ store }: AppContext, { t, go }: SearchScreen): SearchSource {
  const found = (summary: CaseSummary): Found => ({
    id: `case:${summary.caseId}`,
    kind: 'case',
    title: `${summary.number} ${summary.householdText ?? ''}`.trim(),
    detail: [
      summary.complainantName ?? t('vocabulary.erased'),
      t(`vocabulary.stage.${summary.stage}`),
      summary.contentStart ?? '',
    ]
      .filter((part) => part !== '')
      .join(t('search.separator')),
    run: () => go({ name: 'case', params: { caseId: summary.caseId } }),
  })
  return {
    kind: 'case',
    search: async (text, tell) => {
      const words = searchWords(text)
      if (text.length < LEAST_CHARACTERS && !/^\p{Script=Han}$/u.test(text)) return
      await store.searchCases(words, ({ found: cases, looked, total }) =>
        tell({
          found: cases.map(found),
          ...(looked < total && { progress: { done: looked, total } }),
        }),
      )
    },
  }
}

/** People and households; whoever has moved away is told as such, a telephone number stays masked. */
function rosterSource({ store }: AppContext, { t, go }: SearchScreen): SearchSource {
  return {
    kind: 'person',
    search: async (text, tell) => {
      if (text.length < LEAST_CHARACTERS && !/^\p{Script=Han}$/u.test(text)) return
      const [people, parts] = await Promise.all([
        /^[a-zü\s'’]+$/iu.test(text) ? findPeople(store, text, '') : [],
        findRosterParts(store, text, MOST_PEOPLE),
      ])
      const ofPeople = [...people.map((person) => ({ ...person, leftName: '' })), ...parts]
      const found = ofPeople.slice(0, MOST_PEOPLE).map(({ household, resident, leftName }): Found => {
        const name = resident?.name ?? leftName
        const others = household.residents.map((each) => each.name).join(t('search.comma'))
        const who = resident === null ? [] : [maskedPhone(resident.phone)]
        const detail = [household.address, ...(leftName === '' ? who : [t('search.left')])]
        return {
          id: `roster:${household.householdId}:${resident?.residentId ?? leftName}`,
          kind: name === '' ? 'household' : 'person',
          title: name === '' ? household.address : name,
          detail: name === '' ? others : detail.filter((part) => part !== '').join(t('search.separator')),
          run: () => go({ name: 'roster', query: { household: household.householdId } }),
        }
      })
      tell({ found })
    },
  }
}

/** Whom to turn to (R14); their numbers are public. */
function referralSource({ store, settings }: AppContext, { go, language }: SearchScreen): SearchSource {
  return {
    kind: 'prompt',
    search: async (text, tell) => {
      const words = searchWords(text)
      if (words.length === 0) return
      const [supplied, events] = await Promise.all([
        suppliedReferral(language, settings.value.traditionalWords),
        store.eventsOfKind('referral'),
      ])
      const meant = referralDirectory(supplied, events).filter(
        ({ isRetired, name, phone, purpose, words: said }) => {
          const all = [name, phone, purpose, said].join('\n').toLowerCase()
          return !isRetired && words.every((word) => all.includes(word))
        },
      )
      const found = meant.map(({ bodyId, name, phone, purpose }): Found => ({
        id: `referral:${bodyId}`,
        kind: 'prompt',
        title: [name, phone].filter((part) => part !== '').join(' '),
        detail: purpose,
        run: () => go({ name: 'prompts' }),
      }))
      tell({ found })
    },
  }
}

/** A command, or a way to a screen, with its name in the language of the screen. */
interface Offered extends TitledCommand {
  readonly run: () => void | Promise<void>
}

function commandSources({ t, commands, go }: SearchScreen): readonly SearchSource[] {
  const screens = SCREENS.map(({ name, keys, titleKey }): Offered => ({
    command: { id: `screen:${name}`, keys: [keys], titleKey },
    title: t(titleKey),
    run: () => go({ name }),
  }))
  const others = commands
    .filter(({ id }) => !id.startsWith('screen:') && id !== 'search')
    .map((command): Offered => ({
      command,
      title: t(command.titleKey, { ...command.titleParams }),
      run: () => command.run(),
    }))
  return [offeredSource('screen', screens), offeredSource('command', others)]
}

function offeredSource(kind: 'screen' | 'command', offered: readonly Offered[]): SearchSource {
  return {
    kind,
    search: (text, tell) => {
      const meant = new Set(findCommands(offered, text))
      const found = offered
        .filter((each) => meant.has(each))
        .map(({ command, title, run }): Found => {
          const [keys = ''] = command.keys
          return { id: command.id, kind, title, detail: '', keys, run }
        })
      tell({ found })
      return Promise.resolve()
    },
  }
}
