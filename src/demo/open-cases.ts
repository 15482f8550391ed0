import type { Channel } from '../domain/case-vocabulary.ts'
import type { Scene } from './scenes.ts'

/** What has happened on an open case since it was registered. */
export type Extra =
  'chased' | 'chasedAgain' | 'attached' | 'corrected' | 'noted' | 'printed' | 'converted' | 'confirmedMajor'

/** A case that is open when the demo begins. Times in minutes from the demo's now; `at` of day, `daysAgo` before today. */
export interface OpenCase {
  readonly key: string
  readonly came: { readonly minutesAgo: number } | { readonly daysAgo: number; readonly at: string }
  readonly promise: { readonly inMinutes: number } | { readonly inDays: number; readonly at: string } | null
  readonly channel?: Channel
  /** What has not been done yet. */
  readonly lacks?: 'judgement' | 'department'
  readonly extras?: readonly Extra[]
  readonly evidence?: readonly Scene[]
}

/** What lies on the desk: some of it late, some of it due today, most of it promised for later. */
export const OPEN_CASES: readonly OpenCase[] = [
  {
    key: 'broken-promise-repair',
    came: { daysAgo: 4, at: '09:12' },
    promise: { inMinutes: -130 },
    extras: ['chased', 'chasedAgain', 'printed'],
  },
  {
    key: 'wall-damp',
    came: { daysAgo: 6, at: '10:40' },
    promise: { inMinutes: -18 * 60 },
    extras: ['noted', 'corrected'],
    evidence: ['wall'],
  },
  {
    key: 'corridor-dirty',
    came: { daysAgo: 2, at: '15:05' },
    promise: { inMinutes: -35 },
    extras: ['chased'],
  },
  { key: 'noise-upstairs', came: { daysAgo: 1, at: '19:48' }, promise: { inMinutes: -8 }, extras: ['noted'] },
  {
    key: 'ceiling-drip',
    came: { daysAgo: 1, at: '08:51' },
    promise: { inMinutes: 40 },
    extras: ['chased', 'printed', 'noted'],
    evidence: ['stain'],
  },
  { key: 'light-out', came: { daysAgo: 1, at: '18:20' }, promise: { inMinutes: 75 }, evidence: ['corridor'] },
  {
    key: 'space-taken',
    came: { minutesAgo: 190 },
    promise: { inMinutes: 110 },
    channel: 'visit',
    evidence: ['car'],
  },
  { key: 'power-trip', came: { minutesAgo: 155 }, promise: { inMinutes: 150 }, extras: ['printed'] },
  { key: 'dog-loose', came: { daysAgo: 1, at: '16:31' }, promise: { inMinutes: 215 }, channel: 'online' },
  { key: 'heating-cold', came: { minutesAgo: 96 }, promise: { inMinutes: 260 }, extras: ['noted'] },
  { key: 'lift-noise', came: { minutesAgo: 71 }, promise: { inDays: 1, at: '10:00' } },
  { key: 'sewage-back', came: { minutesAgo: 44 }, promise: { inMinutes: 95 }, extras: ['attached'] },
  {
    key: 'entry-lock',
    came: { daysAgo: 1, at: '20:15' },
    promise: { inDays: 1, at: '10:00' },
    channel: 'online',
  },
  {
    key: 'puddle',
    came: { daysAgo: 2, at: '09:30' },
    promise: { inDays: 1, at: '15:00' },
    evidence: ['lawn'],
  },
  {
    key: 'reno-debris',
    came: { daysAgo: 2, at: '11:22' },
    promise: { inDays: 1, at: '15:00' },
    extras: ['corrected'],
  },
  {
    key: 'fee-doubt',
    came: { daysAgo: 3, at: '14:10' },
    promise: { inDays: 1, at: '17:00' },
    channel: 'visit',
    extras: ['printed'],
  },
  {
    key: 'fire-lane',
    came: { daysAgo: 2, at: '17:02' },
    promise: { inDays: 2, at: '10:00' },
    channel: 'online',
  },
  {
    key: 'falling-cigarette',
    came: { daysAgo: 3, at: '08:45' },
    promise: { inDays: 2, at: '10:00' },
    extras: ['chased'],
  },
  {
    key: 'tree-light',
    came: { daysAgo: 3, at: '16:00' },
    promise: { inDays: 2, at: '15:00' },
    channel: 'letter',
  },
  {
    key: 'parking-full',
    came: { daysAgo: 3, at: '10:18' },
    promise: { inDays: 2, at: '15:00' },
    channel: 'other',
  },
  {
    key: 'reno-wall',
    came: { daysAgo: 1, at: '09:20' },
    promise: { inDays: 1, at: '10:00' },
    extras: ['confirmedMajor'],
    evidence: ['wall'],
  },
  { key: 'tile-falling', came: { minutesAgo: 62 }, promise: { inMinutes: 180 } },
  { key: 'car-scratched', came: { minutesAgo: 128 }, promise: { inDays: 1, at: '10:00' }, channel: 'visit' },
  { key: 'network-down', came: { minutesAgo: 84 }, promise: { inDays: 1, at: '10:00' } },
  { key: 'smoke-lift', came: { minutesAgo: 31 }, promise: null, lacks: 'judgement' },
  { key: 'lift-out', came: { minutesAgo: 9 }, promise: null, lacks: 'department' },
  { key: 'r-tap', came: { minutesAgo: 205 }, promise: null },
  { key: 'r-light', came: { daysAgo: 1, at: '17:10' }, promise: null },
  {
    key: 'r-drain',
    came: { daysAgo: 2, at: '09:03' },
    promise: { inDays: 1, at: '10:00' },
    extras: ['converted'],
  },
  { key: 'r-intercom', came: { minutesAgo: 22 }, promise: null },
  { key: 'r-window', came: { daysAgo: 1, at: '10:36' }, promise: null, channel: 'online' },
]
