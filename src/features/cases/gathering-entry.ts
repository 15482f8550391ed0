import type { GatheringCommand } from '../../domain/decide-gathering.ts'

export type GatheringKind = GatheringCommand['kind']

/** The command that typed fields make; `at` in epoch ms. What is missing is for the rules to refuse. */
export function gatheringOf(
  kind: GatheringKind,
  at: number,
  typed: Readonly<Record<string, string>>,
): GatheringCommand {
  const text = (field: string): string => typed[field]?.trim() ?? ''
  const place = text('place')
  if (kind === 'recordNotice') return { kind, postedAt: at, place, text: text('text') }
  const attendees = text('attendees') === '' ? null : Number(text('attendees'))
  return { kind, heldAt: at, place, attendees, said: text('said'), agreed: text('agreed') }
}

/** Longest number of people that is typed. */
const MOST_DIGITS = 4

/** Digits of what was typed for a number of people, wide ones made plain. */
export function typedCountOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/gu, '').slice(0, MOST_DIGITS)
}
