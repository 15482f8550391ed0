import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { success } from '../../../../electron/contract/failures.ts'
import { A_SHEET, aDataFolder, anExport, SET_UP, startDesk, valueOf } from './a-desk.ts'

// Hashing a PIN is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

describe('files of a desk', () => {
  it('hands a text over into the folder that was chosen, under a name no folder hides in, over no other file (ADR 41)', async () => {
    const folder = await aDataFolder()
    const { ask } = await startDesk(folder, join(folder, 'chosen'))
    expect(await ask('file:saveText', { fileName: 'x.json', text: '{}' })).toMatchObject({
      code: 'notSignedIn',
    })
    valueOf(await ask('office:setUp', SET_UP))
    const names = ['../话术.json', '话术.json', '话术.json']
    for (const fileName of names) valueOf(await ask('file:saveText', { fileName, text: fileName }))
    const written = await readdir(join(folder, 'chosen'))
    expect(written).toHaveLength(names.length)
    expect(written.filter((name) => !name.endsWith('.json'))).toEqual([])
    const texts = await Promise.all(written.map((name) => readFile(join(folder, 'chosen', name), 'utf8')))
    expect(texts.toSorted()).toEqual(names.toSorted())
  })

  it('opens and shows only paths it gave or was given in a dialog (row 42)', async () => {
    const folder = await aDataFolder()
    const { ask, shown } = await startDesk(folder, join(folder, 'chosen'))
    valueOf(await ask('office:setUp', SET_UP))
    expect(await ask('file:show', { path: '/etc/passwd' })).toMatchObject({ code: 'notAllowed' })
    expect(await ask('export:write', { ...anExport(), folder })).toMatchObject({ code: 'notAllowed' })
    expect(
      await ask('export:verify', { jobId: randomUUID(), passphrase: null, path: join(folder, 'chosen') }),
    ).toMatchObject({
      code: 'notAllowed',
    })
    expect(valueOf(await ask('file:chooseExport', null))).toBe(join(folder, 'chosen'))
    expect(
      await ask('export:verify', { jobId: randomUUID(), passphrase: null, path: join(folder, 'chosen') }),
    ).not.toMatchObject({ code: 'notAllowed' })
    expect(valueOf(await ask('form:toPdf', { sheet: A_SHEET }))).toMatchObject({ fileName: '王小明' })
    valueOf(await ask('file:show', { path: join(folder, 'f.pdf') }))
    expect(shown).toEqual([join(folder, 'f.pdf')])
    expect(valueOf(await ask('folder:choose', { purpose: 'forms' }))).toBe(join(folder, 'chosen'))
    expect(valueOf(await ask('desk:start', null)).formsFolder).toBe(join(folder, 'chosen'))
    valueOf(await ask('file:show', { path: join(folder, 'chosen', 'x.pdf') }))
    expect(await ask('file:show', { path: join(folder, 'chosen', '..', 'x.pdf') })).toMatchObject({
      code: 'notAllowed',
    })
    expect(await ask('job:cancel', { jobId: randomUUID() })).toEqual(success(null))
  })
})
