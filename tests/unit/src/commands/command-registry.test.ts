import { describe, expect, it } from 'vitest'
import type { Command } from '../../../../src/commands/command.ts'
import { createCommandRegistry } from '../../../../src/commands/command-registry.ts'

function aDeskOfKeys() {
  const done: string[] = []
  const faults: unknown[] = []
  const registry = createCommandRegistry((error) => faults.push(error))
  const command = (id: string, key: string, more: Partial<Command> = {}): Command => ({
    id,
    titleKey: id,
    keys: [key],
    run: () => {
      done.push(id)
    },
    ...more,
  })
  const press = (init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { cancelable: true, ...init })
    const wasBound = registry.press(event)
    return { wasBound, wasPrevented: event.defaultPrevented }
  }
  return { registry, command, press, done, faults }
}

describe('command registry', () => {
  it('runs a bound key once and keeps the browser from its own meaning', () => {
    const { registry, command, press, done } = aDeskOfKeys()
    registry.register('global', () => [command('cover', 'Ctrl+L')])
    expect(press({ key: 'l', code: 'KeyL', ctrlKey: true })).toEqual({ wasBound: true, wasPrevented: true })
    expect(done).toEqual(['cover'])
  })

  it('does nothing with a key that is not bound', () => {
    expect(aDeskOfKeys().press({ key: 'F5' })).toEqual({ wasBound: false, wasPrevented: false })
  })

  it('does nothing while an input method is composing', () => {
    const { registry, command, press, done } = aDeskOfKeys()
    registry.register('screen', () => [command('leave', 'Escape')])
    expect(press({ key: 'Escape', isComposing: true })).toEqual({ wasBound: false, wasPrevented: false })
    expect(done).toEqual([])
  })

  it('lets the keys of a screen rest while a panel is open, and wakes them after', () => {
    const { registry, command, press, done } = aDeskOfKeys()
    registry.register('global', () => [command('help', 'F1')])
    registry.register('screen', () => [command('judge', 'J'), command('leave', 'Escape')])
    const close = registry.register('panel', () => [command('close', 'Escape')])
    press({ key: 'j' })
    press({ key: 'Escape' })
    press({ key: 'F1' })
    close()
    press({ key: 'j' })
    expect(done).toEqual(['close', 'help', 'judge'])
  })

  it('runs what two keys one after the other are bound to, and only then', () => {
    const { registry, command, press, done } = aDeskOfKeys()
    registry.register('screen', () => [
      command('F05', '0 5'),
      command('F15', '1 5'),
      command('leave', 'Escape'),
    ])
    expect(press({ key: '0' })).toEqual({ wasBound: true, wasPrevented: true })
    expect(done).toEqual([])
    press({ key: '5' })
    expect(press({ key: '5' })).toEqual({ wasBound: false, wasPrevented: false })
    for (const key of ['1', '0', '1', '5']) press({ key })
    press({ key: '0' })
    press({ key: 'Escape' })
    expect(press({ key: '5' })).toEqual({ wasBound: false, wasPrevented: false })
    expect(done).toEqual(['F05', 'F15', 'leave'])
  })

  it('asks each command whether it can be given now', () => {
    const { registry, command, press, done } = aDeskOfKeys()
    let isRunning = false
    registry.register('screen', () => [command('cancel', 'Escape', { when: () => isRunning })])
    press({ key: 'Escape' })
    isRunning = true
    press({ key: 'Escape' })
    expect(done).toEqual(['cancel'])
  })

  it.each([
    ['a held key saves only once', false, ['save']],
    ['a held key walks on where that is meant', true, ['save', 'save']],
  ])('%s', (_, isRepeating, expected) => {
    const { registry, command, press, done } = aDeskOfKeys()
    registry.register('screen', () => [command('save', 'F9', { isRepeating })])
    press({ key: 'F9' })
    expect(press({ key: 'F9', repeat: true }).wasPrevented).toBe(true)
    expect(done).toEqual(expected)
  })

  it('leaves a key alone that a field has used already', () => {
    const { registry, command, done } = aDeskOfKeys()
    registry.register('screen', () => [command('judge', 'J')])
    const event = new KeyboardEvent('keydown', { key: 'j', cancelable: true })
    event.preventDefault()
    expect(registry.press(event)).toBe(false)
    expect(done).toEqual([])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('thrown')
      },
    ],
    ['rejects', () => Promise.reject(new Error('rejected'))],
  ])('hears of a command that %s', async (_, run) => {
    const { registry, command, press, faults } = aDeskOfKeys()
    registry.register('screen', () => [command('fail', 'F9', { run })])
    press({ key: 'F9' })
    await new Promise((resolve) => setTimeout(resolve))
    expect(faults).toHaveLength(1)
  })
})
