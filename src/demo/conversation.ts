import type { SaidPrompt } from '../domain/case-commands.ts'
import type { Channel } from '../domain/case-vocabulary.ts'
import { ESTATE, promptText } from './demo-texts.ts'

/** What the receptionist knows while talking. */
export interface Talk {
  readonly channel: Channel
  readonly household: string
  readonly staffName: string
  readonly department: string
  readonly place: string
  readonly at: number
}

const GREETINGS: Readonly<Record<Channel, string>> = {
  phone: 'apology-1',
  visit: 'reception-1',
  letter: 'letter-1',
  online: 'online-1',
  petition: 'petition-1',
  official: 'official-1',
  other: 'courtesy-1',
}

const FAREWELLS: Readonly<Record<Channel, string>> = {
  phone: 'closing-1',
  visit: 'closing-2',
  letter: 'closing-4',
  online: 'closing-4',
  petition: 'closing-4',
  official: 'closing-4',
  other: 'closing-4',
}

/** The first sentence of a conversation in its channel. */
export function greeting(talk: Talk): SaidPrompt {
  return saidPrompt(GREETINGS[talk.channel], talk)
}

/** The last one. */
export function farewell(talk: Talk): SaidPrompt {
  return saidPrompt(FAREWELLS[talk.channel], talk)
}

/** What nobody knew yet when it was said. */
const UNKNOWN = '……'

/** A sentence of the supplied pack, filled as the prompter fills it. */
export function saidPrompt(promptId: string, talk: Talk): SaidPrompt {
  const { moment, text } = promptText(promptId)
  const words: Readonly<Record<string, string>> = {
    caller: '',
    office: ESTATE.officeName,
    staff: talk.staffName,
    household: talk.household,
    department: talk.department,
    place: talk.place,
  }
  const filled = text.replaceAll(/\{([^}]+)\}/gu, (_whole, name: string) => words[name] ?? UNKNOWN)
  return { promptId, moment, saidAt: talk.at, text: filled }
}
