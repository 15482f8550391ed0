import { inject, onScopeDispose, type InjectionKey } from 'vue'
import type { Command, CommandLayer } from './command.ts'
import type { CommandRegistry } from './command-registry.ts'

/** Under this key `app` provides the one registry. */
export const COMMAND_REGISTRY: InjectionKey<CommandRegistry> = Symbol('command registry')

/** The registry of the program. Throws where none is provided. */
export function useCommandRegistry(): CommandRegistry {
  const registry = inject(COMMAND_REGISTRY)
  if (!registry) throw new Error('Command registry: expected one provided by the app, found none')
  return registry
}

/** Gives commands for as long as the calling component lives. A function may answer differently over time. */
export function useCommands(
  layer: CommandLayer,
  commands: readonly Command[] | (() => readonly Command[]),
): void {
  const list = typeof commands === 'function' ? commands : () => commands
  onScopeDispose(useCommandRegistry().register(layer, list))
}
