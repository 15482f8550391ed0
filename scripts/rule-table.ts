/** What the program does for one step or rule of the procedure, and where a reader finds it. */
export interface RuleEntry {
  readonly does: string
  /** Paths from the project's folder. */
  readonly where: readonly string[]
  /** What a later part of the work adds; absent = complete. */
  readonly still?: string
}

const ACTS = 'src/domain/procedure/act-table.ts'
const CHECKS = 'src/domain/procedure/act-checks.ts'
const STEPS = 'src/domain/step-table.ts'
const FORMS = 'Part 5: its printed form'

/** Every step S1–S11 and rule R1–R35, P1–P15; `docs/rules.md` is made from it. */
export const RULES: Readonly<Record<string, RuleEntry>> = {
  S1: {
    does: 'Registers with channel and content alone; name or anonymous, household, contact, event and the apology are fields and prompts of the same form.',
    where: ['src/domain/decide-register.ts', 'src/features/intake'],
  },
  S2: {
    does: 'Asks how the identity was checked, or that it was declined, until it is on record.',
    where: ['src/domain/missing-fields.ts'],
  },
  S3: {
    does: 'Holds a complaint at step 1 until the demand is known; the motive is asked on the page of the case only.',
    where: ['src/domain/procedure/complaint-stage.ts'],
  },
  S4: {
    does: 'Judges jurisdiction and nature; property proposes valid, nonProperty invalid, any other pair needs a reason.',
    where: ['src/domain/judgement.ts'],
  },
  S5: {
    does: 'Records facts, truth, reasonableness, impact, and who is responsible, leading and assisting.',
    where: [ACTS],
  },
  S6: { does: 'Records the remedy agreed with a department, its handler and its time.', where: [ACTS] },
  S7: {
    does: 'Records that the complainant was told and accepts, refuses or hesitates; a refusal needs explanation and alternatives and goes back to step 4.',
    where: [ACTS, CHECKS],
  },
  S8: {
    does: 'Done, verified, told, in this order; what was told last stops the clock of R8.',
    where: ['src/domain/procedure/handling.ts', CHECKS],
  },
  S9: {
    does: 'Leaves step 6 only after a visit at which nobody was dissatisfied.',
    where: ['src/domain/procedure/handling.ts'],
  },
  S10: { does: 'Refuses to close without a summary of causes and lessons.', where: [CHECKS] },
  S11: {
    does: 'Refuses to close while the record lacks a field or a slip is out, then asks for the archive.',
    where: [CHECKS, STEPS],
  },
  R1: {
    does: 'Shows apology or reception as soon as the channel is chosen; "said" goes on record, and is asked for until then.',
    where: ['src/features/prompts', STEPS],
  },
  R2: {
    does: 'Keeps the relaying department and person beside the original channel.',
    where: ['src/domain/case-fields.ts'],
  },
  R3: {
    does: 'Asks for the explanation of an invalid complaint; it ends as explained only with explanation and way forward on record.',
    where: [ACTS, CHECKS],
  },
  R4: {
    does: 'Proposes a suspected major by channel and by where else it went; reports go to manager, then general manager, who names the handler; only they reply.',
    where: [STEPS, CHECKS, 'src/domain/judgement.ts'],
  },
  R5: {
    does: 'Hands a special service over and ends the case as handed over; it is neither investigated nor planned.',
    where: [STEPS, CHECKS],
  },
  R6: {
    does: 'Puts an undetermined nature up to the managers; nobody else judges it then.',
    where: ['src/domain/judgement.ts', STEPS],
  },
  R7: {
    does: 'Keeps each judgement with who judged and why.',
    where: ['src/domain/case-reducers.ts'],
    still: FORMS,
  },
  R8: {
    does: 'Limit of five days frozen at registration; asks for the delay notice before it; the new date moves the step, never the counted limit.',
    where: ['src/domain/due-times.ts', 'src/domain/case-limits.ts', STEPS],
    still: FORMS,
  },
  R9: {
    does: 'Suggests three times with margin; the desktop warns before a promise or limit passes; counts promises kept and broken.',
    where: [
      'src/domain/promised-time.ts',
      'src/domain/deadline-warning.ts',
      'src/domain/procedure/communications.ts',
    ],
  },
  R10: {
    does: 'Asks for a word at the latest after the progress interval since the last one.',
    where: [STEPS, 'src/domain/due-times.ts'],
  },
  R11: {
    does: 'Verification by the tracking assistant or the managers; of a major case by the managers only.',
    where: [ACTS, CHECKS],
  },
  R12: {
    does: 'Visit by anybody at the desk and any method; of a major case by a manager on site.',
    where: [ACTS, CHECKS],
  },
  R13: {
    does: 'After a dissatisfied visit orders rectification with a deadline; work, verification, telling and visit begin anew.',
    where: ['src/domain/procedure/handling.ts', CHECKS],
  },
  R14: {
    does: 'Asks for body, telephone and hours whenever a matter is not ours, and logs contacts made for the complainant.',
    where: [ACTS, STEPS],
    still: 'Part 6: the referral directory',
  },
  R15: {
    does: 'No remedy before it is clear whose matter it is; tells the efforts of the contact log, no others.',
    where: ['src/domain/procedure/outside-contacts.ts', STEPS],
  },
  R16: {
    does: 'Reports a package upward, records goodwill by the managers, and ends without agreement only on an explained refusal.',
    where: [ACTS, 'src/domain/procedure/unmet-grounds.ts'],
  },
  R17: {
    does: 'Records a compensation or a set-off only with approver, date, document and amount, by the general manager.',
    where: [ACTS],
    still: FORMS,
  },
  R18: {
    does: 'Finds cases on one matter while typing, on the page of a case and behind the worklist, links them, and asks the managers for a meeting or a notice until one has told everybody; each case is replied to singly.',
    where: [
      'src/domain/group-standing.ts',
      'src/domain/general-concerns.ts',
      'src/domain/decide-group.ts',
      'src/domain/decide-gathering.ts',
      STEPS,
    ],
  },
  R19: {
    does: 'Counts the visits of manager and general manager of the month against their quotas.',
    where: ['src/storage', 'src/storage'],
  },
  R20: { does: 'The summary asks every question of the source.', where: [ACTS] },
  R21: { does: 'Asks the managers for the written report after closing.', where: [STEPS], still: FORMS },
  R22: {
    does: 'Counts the records of any range into the content of the monthly summary.',
    where: ['src/domain/statistics/monthly-summary.ts', 'src/features/reports'],
    still: FORMS,
  },
  R23: {
    does: 'Makes a draft of a case that has ended with known values and patterns taken out; everything can be edited; a second person reads it beside the original before it is kept; searched, sent back, withdrawn with a reason.',
    where: ['src/domain/training', 'src/features/training'],
  },
  R24: {
    does: 'Prompts for what the desk may not decide: noted and passed on, not answered.',
    where: ['resources/prompt-packs'],
  },
  R25: {
    does: 'Asks that the address is read back before anyone is sent; a change of household takes the mark away.',
    where: ['src/domain/read-back.ts', STEPS],
  },
  R26: {
    does: 'A prompt on what is or is not the office’s duty names its source.',
    where: ['resources/prompt-packs'],
  },
  R27: {
    does: 'Keeps evidence with the case, seen or heard, unchanged, also after its end.',
    where: ['src/domain/evidence.ts', 'electron/main/evidence'],
  },
  R28: {
    does: 'Neutral words: the person is nowhere judged; mood and motive are on no paper and on no screen a visitor sees.',
    where: ['src/domain/forms', 'src/ui/discretion.ts'],
  },
  R29: {
    does: 'Keeps the preferred way of contact and the way each word was told.',
    where: [ACTS, 'src/domain/procedure/communications.ts'],
  },
  R30: {
    does: 'Plans regular visits with appointment, duration, purpose and who; computes who is due, when and why; records what was said, opinions and what follows; a complaint heard there goes to the desk; prints the day list.',
    where: ['src/domain/regular-visits', 'src/features/visits', 'src/domain/forms/visit-day-list.ts'],
    still: FORMS,
  },
  R31: {
    does: 'Every case is open to the managers at once; an instruction is asked for until it was followed.',
    where: [ACTS, STEPS],
  },
  R32: { does: 'Asks a manager to go, or send somebody, where the effect is serious.', where: [STEPS] },
  R33: {
    does: 'One action for what is solved on the spot, still visited; never for a major or suspected case.',
    where: [ACTS, CHECKS],
  },
  R34: {
    does: 'The department accepts or returns, tells plan, progress and changes, and arrives within its limit; changes are told on.',
    where: ['src/domain/procedure/department-standing.ts', STEPS],
  },
  R35: { does: 'A contact with a closed body must name when it is asked again.', where: [CHECKS] },
  P1: {
    does: 'Limits by class, natural or working time, hours and holidays are settings, frozen into a case when it is registered.',
    where: ['src/domain/limits.ts', 'src/domain/frozen-limits.ts', 'src/domain/working-time.ts'],
  },
  P2: {
    does: 'Pauses for two reasons only; they move the resolution, never the delay notice.',
    where: ['src/domain/procedure/pauses.ts', 'src/domain/due-times.ts'],
  },
  P3: {
    does: 'Eight outcomes; the last three are counted apart, and not reached asks for a new attempt.',
    where: ['src/domain/procedure/act-words.ts', 'src/domain/procedure/handling.ts'],
  },
  P4: { does: 'Keeps the complainant’s own words beside the summary.', where: ['src/domain/case-fields.ts'] },
  P5: {
    does: 'Prints the receipt with number, what follows, by when and whom to call.',
    where: ['src/domain/forms/f13.ts'],
  },
  P6: {
    does: 'Two copies of one record, the complainant’s without internal notes.',
    where: ['src/domain/forms/f01.ts'],
  },
  P7: {
    does: 'Lists slips that are out; a scan, a photograph or a reason closes each.',
    where: ['src/domain/paper.ts'],
  },
  P8: {
    does: 'Hands a shift over with what is due, promised, waited for, parked and unsigned; the taker-over signs in and confirms.',
    where: ['src/domain/shift-lists.ts', 'src/domain/decide-shift.ts', 'src/features/handover'],
    still: FORMS,
  },
  P9: {
    does: 'An outside body has its own log and its own time to be asked again.',
    where: ['src/domain/procedure/outside-contacts.ts'],
  },
  P10: {
    does: 'Recognises a repeat caller; chasing is one key, counted, no new case.',
    where: ['src/domain/decide-call.ts', 'src/features/intake'],
  },
  P11: {
    does: 'Refuses no case for a missing field; lists what lacks.',
    where: ['src/domain/missing-fields.ts'],
  },
  P12: {
    does: 'Every rate has its numerator, denominator and the cases behind it.',
    where: ['src/domain/statistics/indicators.ts'],
  },
  P13: {
    does: 'One key shows what to do and whom to call; the record follows with the true times.',
    where: ['src/features/emergency'],
  },
  P14: {
    does: 'Noise, illegal building and falling objects end as explained only after they were dissuaded and reported.',
    where: ['src/domain/procedure/dissuasion.ts', STEPS],
    still: 'Part 6: the legal bases of the prompt pack',
  },
  P15: {
    does: 'Judging words stay off the screen while a visitor stands there; no lock comes during a call.',
    where: ['src/ui/discretion.ts', 'src/app'],
  },
}
