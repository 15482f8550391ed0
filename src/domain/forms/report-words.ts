/** What stands in the labels of boxes of F06, F07, F08 and F10, beside those of `form-rows.ts`. */
export const REPORT_LABELS = [
  // F06
  'escalatedTo',
  'officialTicket',
  'majorReason',
  'doneAtOnce',
  'proposal',
  'managerInstruction',
  'generalManagerInstruction',
  'companyInstruction',
  // F07
  'superior',
  'reportedAt',
  'causes',
  'handlingProcess',
  'handlingResult',
  'satisfactionWords',
  'fault',
  'happenedBefore',
  'necessity',
  'lessons',
  'persons',
  'staffMeasures',
  'improvement',
  'improvementOwner',
  'improvementDueAt',
  'reportText',
  // F08
  'orderedAt',
  'orderedBy',
  'rectifyingParty',
  'rectifyBy',
  'rectificationRound',
  'dissatisfiedWith',
  'rectificationWork',
  'rectifiedAt',
  'recheckedBy',
  'recheckedAt',
  'recheckResult',
  'recheckNote',
  'issuerSignature',
  // F10
  'meetingMatter',
  'meetingAt',
  'meetingPlace',
  'meetingHost',
  'attendees',
  'signIn',
  'recorder',
] as const

/** Lists of options of the same forms. */
export const REPORT_CHOICES = [
  'escalatedTo',
  'handlingStep',
  'fault',
  'happenedBefore',
  'necessity',
  'staffMeasures',
  'serviceCategory',
] as const

/** Lists of the same forms: columns with their widths in millimetres; `null` takes what is left. */
export const REPORT_LISTS = {
  doneAtOnce: { at: 34, step: 26, by: 20, what: null },
  handlingProcess: { at: 34, step: 26, by: 20, what: null },
  signIn: { no: 14, room: 28, name: 30, phone: 40, signature: null },
} as const
