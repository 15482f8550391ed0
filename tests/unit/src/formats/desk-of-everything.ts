import { createHash } from 'node:crypto'
import type { ExportedEvidence } from '../../../../src/formats/export-evidence.ts'
import { aPhotoWithGps } from '../../../builders/evidence-bytes.ts'
import { aSmallDesk, idOf, type DeskInMemory } from '../../electron/main/export/export-desk.ts'

const PHOTO = aPhotoWithGps()
const PHOTO_SHA256 = createHash('sha256').update(PHOTO).digest('hex')
const MOMENT = Date.UTC(2026, 10, 20, 2, 0)

/** A store that holds the photograph and has lost the recording. */
export const EVERYTHING_STORE: ExportedEvidence = {
  isWhole: (sha256) => Promise.resolve(sha256 === PHOTO_SHA256),
  async *read() {
    yield await Promise.resolve(PHOTO)
  },
}

/** One event of every kind a case knows, an unknown one, a group, a household, an erased person. */
export function aDeskOfEverything(): DeskInMemory {
  const desk = aSmallDesk()
  const stream = { kind: 'case', id: idOf(3, 1) } as const
  const call = { channel: 'phone', calledAt: MOMENT, draftId: null }
  const file = { origin: 'seen', source: 'camera', takenAt: MOMENT, addedAt: MOMENT }
  const photo = { ...file, sha256: PHOTO_SHA256, bytes: PHOTO.length, mediaType: 'image/jpeg' }
  const lost = { ...file, sha256: 'f'.repeat(64), bytes: 7, mediaType: 'audio/mpeg' }
  const reason = { reason: '=住户说\t“再想想”\n<b>&\u007F' }
  const later: readonly (readonly [string, unknown, unknown?])[] = [
    [
      'corrected',
      { building: '3', escalatedTo: ['press', 'court'], urgency: 'urgent' },
      { phone: '13900000000', mood: 'angry', ...reason },
    ],
    ['said', { promptId: 'p1', moment: 'opening', saidAt: MOMENT }, { text: '您好' }],
    ['judged', { jurisdiction: 'property', nature: 'valid', suspectedMajor: true }, reason],
    ['dispatched', { department: '工程部' }, { note: '' }],
    ['promised', { promisedAt: MOMENT, reasonCode: 'today' }],
    ['attached', call, { content: '又来电' }],
    ['chased', call, { content: '催办' }],
    ['formIssued', { formId: 'F01', revision: 1, how: 'pdf', digest: 'a'.repeat(64) }],
    ['evidenceAdded', photo, { fileName: '顶棚.jpg', note: '' }],
    ['evidenceAdded', lost, { fileName: '', note: '录音' }],
    ['evidenceDescribed', { sha256: PHOTO_SHA256, origin: 'heard' }, { note: '邻居拍的', ...reason }],
    ['evidenceCopied', { sha256: PHOTO_SHA256 }],
  ]
  for (const [kind, data, personal] of later)
    desk.add({ stream, kind, data, ...(personal === undefined ? {} : { personal }) })
  desk.add({
    stream: { kind: 'case', id: idOf(3, 2) },
    kind: 'convertedToComplaint',
    data: {},
    personal: reason,
  })
  desk.add({ stream: { kind: 'case', id: idOf(3, 2) }, kind: 'withdrawn', data: {}, personal: reason })
  desk.add({ stream: { kind: 'case', id: idOf(3, 3) }, kind: 'ofAYearToCome', data: { anything: [1, null] } })
  const caseIds = [idOf(3, 1), idOf(3, 2)]
  desk.add({
    stream: { kind: 'group', id: idOf(5, 1) },
    kind: 'groupFormed',
    data: { caseIds, serviceCategory: null, building: null },
  })
  desk.add({
    stream: { kind: 'household', id: idOf(4, 1) },
    kind: 'householdSaved',
    data: {},
    personal: { address: '3-2-1-602' },
  })
  const erased = desk.events.findIndex(
    ({ stream: { id }, kind }) => id === idOf(3, 2) && kind === 'registered',
  )
  const event = desk.events[erased]
  if (event?.personal !== undefined)
    desk.events[erased] = { ...event, personal: { hash: event.personal.hash } }
  return desk
}
