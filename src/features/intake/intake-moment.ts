import type { Channel, Jurisdiction } from '../../domain/case-vocabulary.ts'
import { MOMENT_OF_FIELD, type IntakeField } from './intake-fields.ts'

/** Moment of the conversation for the prompter, from where the receptionist is. */
export type IntakeMoment =
  | 'apology'
  | 'reception'
  | 'courtesy'
  | 'readBack'
  | 'contact'
  | 'listening'
  | 'demand'
  | 'boundary'
  | 'authority'
  | 'promise'

/** R1: the opening depends on the channel; R15: what is not the office's duty is said before anything is promised. */
export function intakeMoment(
  field: IntakeField,
  channel: Channel,
  jurisdiction: Jurisdiction | null,
): IntakeMoment {
  const moment = MOMENT_OF_FIELD[field]
  if (moment === 'opening') {
    if (channel === 'phone') return 'apology'
    return channel === 'visit' ? 'reception' : 'courtesy'
  }
  if (moment === 'judging') return jurisdiction === 'nonProperty' ? 'boundary' : 'authority'
  return moment
}
