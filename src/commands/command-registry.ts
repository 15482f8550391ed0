import { shallowReactive } from 'vue'
import type { Command, CommandLayer } from './command.ts'
import { keysOf, type ChosenKeys } from './chosen-keys.ts'
import { mayBeCommand, readKey } from './key-matcher.ts'

interface Scope {
  readonly layer: CommandLayer
  readonly commands: () => readonly Command[]
}

/** The commands that can be given now, by layer, and what listens to the keys. */
export interface CommandRegistry {
  /** Adds commands of a layer; the later of one layer goes first. Returns the function that takes them away. */
  register(layer: CommandLayer, commands: () => readonly Command[]): () => void
  /** Commands in force now, the nearest first; those of a screen rest while a panel is open. Reactive. */
  active(): readonly Command[]
  /** Every command given so far by a screen that was shown, with the keys of its source. */
  seen(): readonly Command[]
  /** The key at this desk of the command that has this one in its source; itself where none has. Reactive. */
  shown(keys: string): string
  /** Whether a panel lies over the screen. */
  hasPanel(): boolean
  /** Runs what a key is bound to. Answers whether it was bound; then the browser's own meaning is prevented. */
  press(event: KeyboardEvent): boolean
}

/** Makes an empty registry. `onFailure` hears of a command that threw or rejected; `chosen` are this desk's own keys. */
export function createCommandRegistry(
  onFailure: (error: unknown, command: Command) => void,
  chosen: () => ChosenKeys = () => ({}),
): CommandRegistry {
  const scopes = shallowReactive<Scope[]>([])
  const seen = new Map<string, Command>()

  /** First key of two that were begun: `0` of `0 5`. */
  let begun = ''

  const hasPanel = (): boolean => scopes.some((scope) => scope.layer === 'panel')

  const withOwnKeys = (command: Command): Command =>
    chosen()[command.id] === undefined ? command : { ...command, keys: keysOf(command, chosen()) }

  function active(): readonly Command[] {
    const inLayer = (layer: CommandLayer): Command[] =>
      scopes
        .filter((scope) => scope.layer === layer)
        .toReversed()
        .flatMap((scope) => [...scope.commands()])
    const inForce = [...inLayer('panel'), ...(hasPanel() ? [] : inLayer('screen')), ...inLayer('global')]
    for (const command of inForce) seen.set(command.id, command)
    return inForce.filter((command) => command.when?.() ?? true).map(withOwnKeys)
  }

  /** Also of what rests now: a cap on a screen below a panel does not change with the panel. */
  function shown(keys: string): string {
    const own = Object.keys(chosen())
    if (own.length === 0) return keys
    const found = scopes
      .toReversed()
      .flatMap((scope) => [...scope.commands()])
      .find((command) => command.keys[0] === keys && own.includes(command.id))
    return found === undefined ? keys : (chosen()[found.id] ?? keys)
  }

  function run(command: Command): void {
    try {
      void Promise.resolve(command.run()).catch((error: unknown) => onFailure(error, command))
    } catch (error) {
      onFailure(error, command)
    }
  }

  return {
    register(layer, commands) {
      const scope = { layer, commands }
      scopes.push(scope)
      return () => {
        const at = scopes.indexOf(scope)
        if (at >= 0) scopes.splice(at, 1)
      }
    },
    active,
    seen: () => [...seen.values()],
    shown,
    hasPanel,
    press(event) {
      if (event.defaultPrevented) return false
      const key = readKey(event)
      if (key === null || !mayBeCommand(key, event.target)) return false
      const keys = begun === '' ? key : `${begun} ${key}`
      begun = ''
      const commands = active()
      const command = boundTo(commands, keys) ?? boundTo(commands, key)
      if (!command) {
        if (!commands.some((candidate) => candidate.keys.some((bound) => bound.startsWith(`${key} `))))
          return false
        begun = key
        event.preventDefault()
        return true
      }
      event.preventDefault()
      if (!event.repeat || command.isRepeating) run(command)
      return true
    },
  }
}

function boundTo(commands: readonly Command[], keys: string): Command | undefined {
  return commands.find((candidate) => candidate.keys.includes(keys))
}
