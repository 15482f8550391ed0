import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../../../electron/contract/failures.ts'
import type { SessionInfo } from '../../../../../electron/contract/shapes.ts'
import { importRequests } from '../../../../../electron/main/import/import-requests.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const MANAGER: SessionInfo = { staffId: ID, name: '', roles: ['manager'], isCovered: false }
const IDENTITY = { officeId: ID, deskLetter: 'A', deskCode: 'A3F', epoch: 1 }

function requests(person: SessionInfo | null, isSetUp = true) {
  const asked: string[] = []
  const done = (name: string) => () => {
    asked.push(name)
    return Promise.resolve(failure('cancelled'))
  }
  const handlers = importRequests({
    imports: { stage: done('stage'), commit: done('commit'), discard: () => Promise.resolve() },
    office: { identity: isSetUp ? IDENTITY : null },
    session: { current: () => person },
    folders: {
      folderFor: () => '/out',
      grantFile: () => undefined,
      mayUseFile: (path) => path === '/given.zip',
    },
    dialogs: { chooseExports: () => Promise.resolve(['/given.zip']) },
  })
  const all = () =>
    Promise.all([
      handlers['import:choose'](null),
      handlers['import:stage']({ jobId: ID, paths: ['/given.zip'], passphrase: null }),
      handlers['import:commit']({ jobId: ID, deskLetter: null }),
      handlers['import:discard']({ jobId: ID }),
    ])
  return { handlers, asked, all }
}

describe('row 42: requests of an import', () => {
  it.each([
    ['nobody', null, 'notSignedIn'],
    ['a covered screen', { ...MANAGER, isCovered: true }, 'screenCovered'],
    ['a receptionist', { ...MANAGER, roles: ['receptionist' as const] }, 'notAllowed'],
  ])('%s may not import where there is an office', async (_who, person, code) => {
    const { all, asked } = requests(person)
    for (const answer of await all()) expect(answer).toMatchObject({ ok: false, code })
    expect(asked).toEqual([])
  })

  it('a manager may, and so may anybody on a PC without an office', async () => {
    for (const { all, asked } of [requests(MANAGER), requests(null, false)]) {
      const [chosen] = await all()
      expect(chosen).toEqual(success(['/given.zip']))
      expect(asked).toEqual(['stage', 'commit'])
    }
  })

  it('a path that no dialog gave is refused', async () => {
    const { handlers, asked } = requests(MANAGER)
    const paths = ['/given.zip', '/etc/passwd']
    expect(await handlers['import:stage']({ jobId: ID, paths, passphrase: null })).toEqual(
      failure('notAllowed', { field: 'paths' }),
    )
    expect(asked).toEqual([])
  })
})
