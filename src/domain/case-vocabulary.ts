/** Words of the procedure (`docs/glossary.md`), as codes. What people read stands in `src/locales`. */

export const MATTER_KINDS = ['complaint', 'repair', 'enquiry'] as const
export type MatterKind = (typeof MATTER_KINDS)[number]

/** 002 §2.2; `official` is ours. */
export const CHANNELS = ['phone', 'visit', 'letter', 'online', 'petition', 'official', 'other'] as const
export type Channel = (typeof CHANNELS)[number]

export const COMPLAINANT_RELATIONS = ['owner', 'tenant', 'family', 'visitor', 'anonymous'] as const
export type ComplainantRelation = (typeof COMPLAINANT_RELATIONS)[number]

/** S2: how the complainant was known to be who they say, or that they would not tell. */
export const IDENTITY_CHECKS = ['roster', 'callerNumber', 'document', 'known', 'declined'] as const
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number]

/** R29: how the complainant wishes to be reached. */
export const PREFERRED_CHANNELS = ['phone', 'sms', 'email', 'wechat', 'inPerson'] as const
export type PreferredChannel = (typeof PREFERRED_CHANNELS)[number]

/** 004 §2: where the complainant has turned to already; each of them proposes a suspected major (R4). */
export const ESCALATION_BODIES = ['superior', 'press', 'consumerAssociation', 'court'] as const
export type EscalationBody = (typeof ESCALATION_BODIES)[number]

export const MOODS = ['calm', 'worried', 'angry', 'abusive'] as const

export const URGENCIES = ['ordinary', 'urgent', 'emergency'] as const
export type Urgency = (typeof URGENCIES)[number]

/** 000 step 2b. */
export const MOTIVES = ['genuine', 'venting', 'unclear'] as const

/** 000 step 1. */
export const JURISDICTIONS = ['property', 'nonProperty', 'undetermined'] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]

/** 002 §2.4. `undetermined` puts the case up to the manager (R6). */
export const NATURES = ['valid', 'invalid', 'major', 'specialService', 'undetermined'] as const
export type Nature = (typeof NATURES)[number]

export const ROLES = [
  'receptionist',
  'trackingAssistant',
  'customerAssistant',
  'manager',
  'generalManager',
] as const
export type Role = (typeof ROLES)[number]

/** Roles that decide what was put up to them (R4, R6, §5), and that manage the office (`safety.md` §6). */
export const LEADERS = ['manager', 'generalManager'] as const satisfies readonly Role[]

/** Roles that close, file and reopen (§5). */
export const FILERS = ['customerAssistant', ...LEADERS] as const satisfies readonly Role[]

/** Business categories supplied with the program; an office edits its own list (`serviceCategory`). */
export const SERVICE_CATEGORIES = [
  'repairs',
  'cleaning',
  'security',
  'leaks',
  'noise',
  'parking',
  'fees',
  'lifts',
  'greening',
  'renovation',
  'illegalBuilding',
  'pets',
  'fallingObjects',
  'network',
  'locks',
  'heating',
  'debts',
  'fights',
  'other',
] as const

/** Stages of the seven steps and the other ends, `procedure.md` §2; the last two are those of a repair or an enquiry. */
export const STAGES = [
  'received',
  'verified',
  'assessed',
  'planned',
  'replied',
  'awaitingOutside',
  'handled',
  'visited',
  'closed',
  'explained',
  'handedOver',
  'closedUnmet',
  'withdrawn',
  'merged',
  'voided',
  'answered',
  'finished',
] as const
export type Stage = (typeof STAGES)[number]

/** Forms of a case that exist so far, `forms.md`. */
export const CASE_FORM_IDS = [
  'F01',
  'F02',
  'F03',
  'F04',
  'F05',
  'F06',
  'F07',
  'F08',
  'F10',
  'F12',
  'F13',
] as const
export type CaseFormId = (typeof CASE_FORM_IDS)[number]

/** Forms that belong to no case (ADR 35). */
export const DESK_FORM_IDS = ['F09', 'F11', 'F14', 'F15'] as const
export type DeskFormId = (typeof DESK_FORM_IDS)[number]

/** All forms there are, by their numbers. */
export const FORM_IDS = [...CASE_FORM_IDS, ...DESK_FORM_IDS].toSorted()
export type FormId = (typeof FORM_IDS)[number]

/** Forms that are two papers under one id: letters and what goes with them (`forms.md` F05, F10). */
export const FORM_VARIANTS = {
  F05: ['delay', 'reply'],
  F10: ['notice', 'signIn'],
} as const
export type FormVariant = (typeof FORM_VARIANTS)[keyof typeof FORM_VARIANTS][number]

/** P6: two prints of one record, for the complainant and for the file. */
export const FORM_COPIES = ['complainant', 'file'] as const
export type FormCopy = (typeof FORM_COPIES)[number]

/** P7: who signed a paper; `attendees` are those present at a meeting (R18). */
export const PAPER_SIGNERS = [
  'complainant',
  'representative',
  'handler',
  'department',
  'manager',
  'generalManager',
  'attendees',
] as const
export type PaperSigner = (typeof PAPER_SIGNERS)[number]

/** P7: what came back: the signed sheet itself, a scan of it, or a photograph. */
export const SIGNED_MEDIA = ['original', 'scan', 'photo'] as const
export type SignedMedium = (typeof SIGNED_MEDIA)[number]

/** Kinds of files kept as evidence, told by their content (R27, row 35). */
export const EVIDENCE_MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/heic',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'audio/ogg',
  'audio/amr',
  'application/pdf',
] as const
export type EvidenceMediaType = (typeof EVIDENCE_MEDIA_TYPES)[number]

/** R27: seen oneself 亲见, or heard of 转述. */
export const EVIDENCE_ORIGINS = ['seen', 'heard'] as const
export type EvidenceOrigin = (typeof EVIDENCE_ORIGINS)[number]

/** The way a file came to the desk. */
export const EVIDENCE_SOURCES = ['paste', 'drop', 'chosen', 'camera'] as const
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number]
