import { nextTick, shallowRef, type Ref } from 'vue'
import type { Command } from '../commands/command.ts'
import type { CommandRegistry } from '../commands/command-registry.ts'

/** Opens help with the commands of the screen as they were before it lay over them, and gives the focus back after. */
export function useHelp(isOpen: Ref<boolean>, registry: CommandRegistry) {
  const helpCommands = shallowRef<readonly Command[]>([])
  let cameFrom: HTMLElement | null = null

  function openHelp(): void {
    if (isOpen.value) return
    cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null
    helpCommands.value = registry.active()
    isOpen.value = true
  }

  function closeHelp(): void {
    if (!isOpen.value) return
    isOpen.value = false
    void nextTick(() => cameFrom?.focus())
  }

  return { helpCommands, openHelp, closeHelp }
}
