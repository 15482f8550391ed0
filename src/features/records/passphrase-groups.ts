import { normalPassphrase } from '../../formats/export-passphrase.ts'

/** One group of a passphrase as it is written down and read aloud. */
export interface PassphraseGroup {
  /** From 1. */
  readonly number: number
  readonly text: string
  /** Its letters one by one, syllables kept apart. */
  readonly spelt: string
}

/** The groups of a passphrase, for a page that is read aloud and written down. */
export function passphraseGroups(passphrase: string): readonly PassphraseGroup[] {
  const groups = passphrase.split(/\s+/u).filter((group) => group !== '')
  return groups.map((text, index) => ({
    number: index + 1,
    text,
    spelt: text
      .split('-')
      .map((syllable) => [...syllable].join(' '))
      .join(' · '),
  }))
}

/** Whether what was typed from the paper is the last group. */
export function isLastGroup(typed: string, groups: readonly PassphraseGroup[]): boolean {
  const last = groups.at(-1)
  return last !== undefined && normalPassphrase(typed) === normalPassphrase(last.text)
}
