import { inventDemo, type DemoScript } from '../../../../src/demo/demo-script.ts'
import { sha256Hex } from '../../../../src/demo/ledger.ts'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { EMPTY_STAMP_STATE, stampCommand } from '../../../../src/formats/stamp-command.ts'
import { at, CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

export const DEMO_ID = '00000000-de30-4000-8000-000000000001'
export const DEMO_NOW = at('2026-11-22 14:20')

/** The demo of a moment, as its journal will hold it. */
export function aDemo(seed = 2026, now = DEMO_NOW): { script: DemoScript; events: readonly EventEnvelope[] } {
  const script = inventDemo({ seed, now, officeId: DEMO_ID, calendar: CALENDAR_UTC8 })
  let state = EMPTY_STAMP_STATE
  const events = script.commands.flatMap(({ commandId, at: when, by, drafts }) => {
    const stamped = stampCommand(drafts, {
      ...script.origin,
      commandId,
      by,
      now: when,
      calendar: CALENDAR_UTC8,
      newSalt: () => '',
      sha256Hex,
      state,
    })
    state = stamped.nextState
    return stamped.envelopes
  })
  return { script, events }
}
