import { expect, it } from 'vitest'
import { storeNotice } from '../../../../src/app/office-notice.ts'

it.each([
  ['a start in step', { kind: 'inStep', reason: 'none', events: 0 }, false, []],
  [
    'a rebuild',
    { kind: 'rebuilt', reason: 'missingRows', events: 9 },
    false,
    ['shell.startUp.rebuilt.title'],
  ],
  ['an empty index', { kind: 'rebuilt', reason: 'empty', events: 9 }, false, ['shell.startUp.rebuilt.title']],
  [
    'an empty index behind a restore',
    { kind: 'rebuilt', reason: 'empty', events: 9 },
    true,
    ['import.restored.title'],
  ],
  [
    'another fault behind a restore',
    { kind: 'rebuilt', reason: 'unreadable', events: 9 },
    true,
    ['shell.startUp.rebuilt.title'],
  ],
] as const)('tells of %s', (_of, check, isRestored, titles) => {
  expect(storeNotice(check, isRestored).map(({ titleKey }) => titleKey)).toEqual(titles)
})
