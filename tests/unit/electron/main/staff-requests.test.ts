import { expect, it, vi } from 'vitest'
import { aDataFolder, SET_UP, startDesk, valueOf } from './a-desk.ts'

// Hashing a PIN is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

async function anOffice() {
  const folder = await aDataFolder()
  const { ask } = await startDesk(folder)
  const leader = valueOf(await ask('office:setUp', SET_UP))
  const { staffId } = valueOf(await ask('staff:add', { name: '何苗', roles: ['receptionist'], pin: '4711' }))
  return { ask, leader, staffId }
}

it('§6 a leader renames a colleague, gives other roles and a new PIN; the colleague changes it alone', async () => {
  const { ask, leader, staffId } = await anOffice()
  valueOf(await ask('staff:change', { staffId, name: '何淼', roles: ['receptionist', 'manager'] }))
  expect(valueOf(await ask('staff:list', null))).toContainEqual({
    ...{ staffId, name: '何淼', hasPin: true },
    roles: ['receptionist', 'manager'],
  })
  valueOf(await ask('staff:setPin', { staffId, pin: '9999' }))
  expect(await ask('session:signIn', { staffId, pin: '4711' })).toMatchObject({ code: 'wrongPin' })
  expect(valueOf(await ask('session:signIn', { staffId, pin: '9999' }))).toMatchObject({ name: '何淼' })
  expect(await ask('session:changePin', { pin: '1234', newPin: '5678' })).toMatchObject({ code: 'wrongPin' })
  valueOf(await ask('session:changePin', { pin: '9999', newPin: '5678' }))
  valueOf(await ask('session:signIn', { staffId, pin: '5678' }))
  expect(await ask('staff:setPin', { staffId, pin: '1111' }), 'one’s own only with the old').toMatchObject({
    code: 'unknownStaff',
  })
  valueOf(await ask('session:signIn', { staffId: leader.staffId, pin: SET_UP.pin }))
})

it('§6 who has left is on no list and does not sign in; a leader brings them back', async () => {
  const { ask, leader, staffId } = await anOffice()
  valueOf(await ask('staff:change', { staffId, hasLeft: true }))
  expect(valueOf(await ask('staff:list', null)).map((member) => member.staffId)).toEqual([leader.staffId])
  expect(await ask('session:signIn', { staffId, pin: '4711' })).toMatchObject({ code: 'wrongPin' })
  valueOf(await ask('staff:change', { staffId, hasLeft: false }))
  valueOf(await ask('session:signIn', { staffId, pin: '4711' }))
  expect(await ask('staff:change', { staffId, name: '小何' }), 'a receptionist').toMatchObject({
    code: 'notAllowed',
  })
})

it('§6 the last leader keeps the role, and hears of their own new name at once', async () => {
  const { ask, leader } = await anOffice()
  const { staffId } = leader
  expect(await ask('staff:change', { staffId, roles: ['receptionist'] })).toMatchObject({
    code: 'lastLeader',
  })
  expect(await ask('staff:change', { staffId, hasLeft: true })).toMatchObject({ code: 'ownLeaving' })
  expect(valueOf(await ask('staff:change', { staffId, name: '王晓明' }))).toMatchObject({ name: '王晓明' })
  expect(valueOf(await ask('session:current', null))).toMatchObject({ name: '王晓明' })
})
