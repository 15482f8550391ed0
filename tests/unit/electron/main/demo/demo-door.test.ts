import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { demoDoor, removeDemo } from '../../../../../electron/main/demo/demo-door.ts'
import { DeskSlot } from '../../../../../electron/main/demo/desk-slot.ts'
import type { Desk } from '../../../../../electron/main/desk.ts'
import { isDemoOffice } from '../../../../../src/domain/demo-office.ts'
import { aDataFolder, SET_UP, startDesk, valueOf } from '../a-desk.ts'

async function aDoor(isWanted = false) {
  const dataFolder = await aDataFolder()
  const folder = join(dataFolder, 'demo')
  const change = vi.fn(() => Promise.resolve())
  const reload = vi.fn()
  const door = demoDoor({
    folder,
    change,
    reload,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    isWanted,
  })
  return { door, folder, dataFolder, change, reload }
}

describe('the door to the demo office', () => {
  it('makes an office that opens without a fault, in which everybody signs in with the PIN that is shown', async () => {
    const { door, folder, dataFolder, change, reload } = await aDoor()
    const told: number[] = []
    expect(await door.facts()).toEqual({ isMade: false, isWanted: false })
    await door.open((done) => told.push(done))
    expect(change).toHaveBeenCalledWith('demo')
    expect(reload).toHaveBeenCalledOnce()
    expect(told.length).toBeGreaterThan(10)
    expect(await door.facts()).toMatchObject({ isMade: true })
    expect((await readdir(dataFolder)).sort()).toEqual(['demo'])
    expect((await readdir(folder)).sort()).toEqual([
      'drafts',
      'evidence',
      'journal',
      'office.json',
      'session.json',
    ])

    await mkdir(join(dataFolder, 'opened'))
    const { ask, desk } = await startDesk(await asData(folder, join(dataFolder, 'opened')))
    const { officeId } = valueOf(await ask('desk:start', null))
    expect(isDemoOffice(officeId ?? '')).toBe(true)
    const staff = valueOf(await ask('staff:list', null))
    expect(staff).toHaveLength(6)
    for (const { staffId } of staff) {
      expect(await ask('session:signIn', { staffId, pin: '2468' })).toMatchObject({ ok: true })
    }
    expect(valueOf(await ask('journal:state', null)).faults).toEqual([])
    expect(await desk.journal.verify()).toEqual([])
    expect(valueOf(await ask('draft:list', null))).toHaveLength(2)
  }, 120_000)

  it('makes it once: coming back finds what was left', async () => {
    const { door, folder } = await aDoor()
    await door.open(() => undefined)
    const before = await readFile(join(folder, 'office.json'), 'utf8')
    await door.leave()
    await door.open(() => undefined)
    expect(await readFile(join(folder, 'office.json'), 'utf8')).toBe(before)
  }, 120_000)

  it('removes the demo and a half made one, and nothing beside them', async () => {
    const { door, folder, dataFolder, change } = await aDoor()
    for (const name of ['journal', 'demo', 'demo.part', 'demographics']) {
      await mkdir(join(dataFolder, name))
      await writeFile(join(dataFolder, name, 'file'), name)
    }
    await door.remove()
    expect(change).toHaveBeenCalledWith('own')
    expect((await readdir(dataFolder)).sort()).toEqual(['demographics', 'journal'])
    await removeDemo(folder)
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is wanted once when the program was started in front of it', async () => {
    const { door, folder } = await aDoor(true)
    expect(await door.facts()).toMatchObject({ isWanted: true })
    await mkdir(folder)
    await door.open(() => undefined)
    expect(await door.facts()).toMatchObject({ isWanted: false })
  })
})

describe('the desk that is open', () => {
  const aDesk = (name: string, log: string[]): Desk => {
    const close = () => Promise.resolve(void log.push(`${name} closed`))
    return { close } as unknown as Desk
  }

  it('is closed before another is opened, and who asks meanwhile waits for that one', async () => {
    const log: string[] = []
    const own = aDesk('own', log)
    const demo = aDesk('demo', log)
    const open = (desk: Desk, name: string) => () =>
      Promise.resolve(log.push(`${name} opened`)).then(() => desk)
    const slot = new DeskSlot({ own: open(own, 'own'), demo: open(demo, 'demo') })
    const changed = slot.change('demo')
    expect(await slot.current()).toBe(demo)
    await changed
    expect(log).toEqual(['own opened', 'own closed', 'demo opened'])
    await slot.change('own')
    expect(await slot.current()).toBe(own)
  })

  it('is the office’s own again when the demo does not open', async () => {
    const log: string[] = []
    const own = aDesk('own', log)
    const slot = new DeskSlot({
      own: () => Promise.resolve(own),
      demo: () => Promise.reject(new Error('broken')),
    })
    await expect(slot.change('demo')).rejects.toThrow('broken')
    expect(await slot.current()).toBe(own)
  })
})

describe('requests about the demo outside of it', () => {
  it('are refused where an office has been set up, and leaving where there is no demo', async () => {
    const { ask } = await startDesk(await aDataFolder())
    expect(await ask('demo:leave', null)).toMatchObject({ ok: false, code: 'notAllowed' })
    expect(await ask('demo:remove', null)).toMatchObject({ ok: false, code: 'notAllowed' })
    valueOf(await ask('office:setUp', SET_UP))
    expect(await ask('demo:open', { jobId: crypto.randomUUID() })).toMatchObject({ code: 'alreadySetUp' })
  })
})

/** `startDesk` looks for its data in a folder of that name. */
async function asData(folder: string, parent: string): Promise<string> {
  await cp(folder, join(parent, 'data'), { recursive: true })
  return parent
}
