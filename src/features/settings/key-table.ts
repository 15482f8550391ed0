import catalogue from 'virtual:command-catalogue'
import { keysOf, type ChosenKeys } from '../../commands/chosen-keys.ts'
import type { Command } from '../../commands/command.ts'
import { isFixedKey, keyRefusal, type KeyRefusal } from '../../commands/key-refusal.ts'

/** A command as the table of keys has it. */
export interface KeyLine extends Pick<Command, 'id' | 'titleKey' | 'titleParams' | 'keys'> {
  /** Feature it belongs to; `app` = every screen. */
  readonly where: string
}

/** What a pressed key would mean for a command. */
export type KeyChange =
  | { readonly kind: 'free'; readonly chosen: ChosenKeys }
  | { readonly kind: 'refused'; readonly why: KeyRefusal }
  /** Another command of the same screens has it; `chosen` = the two change keys, `null` = its key is fixed. */
  | { readonly kind: 'taken'; readonly by: KeyLine; readonly chosen: ChosenKeys | null }

const EVERYWHERE = 'app'

/**
 * Commands with a key that may be changed: those of the source, with those that are put together as the program runs and
 * were shown since the start.
 */
export function keyLines(seen: readonly Command[]): readonly KeyLine[] {
  const written = new Map<string, KeyLine>(catalogue.map((line) => [line.id, line]))
  // A part of a screen that lives in the shell is of that screen all the same.
  const ofFeatures = catalogue.filter(({ where }) => where !== EVERYWHERE)
  const whereOf = new Map(ofFeatures.map(({ id, where }) => [prefixOf(id), where]))
  for (const { id, titleKey, titleParams, keys } of seen) {
    const where = written.get(id)?.where ?? whereOf.get(prefixOf(id)) ?? EVERYWHERE
    written.set(id, { id, titleKey, keys, where, ...(titleParams ? { titleParams } : {}) })
  }
  return [...written.values()]
    .filter(({ keys }) => keys[0] !== undefined && !isFixedKey(keys[0]))
    .toSorted((one, other) => rankOf(one) - rankOf(other) || one.where.localeCompare(other.where))
}

/** Keys for everybody's work first. */
function rankOf({ where }: KeyLine): number {
  const order = [EVERYWHERE, 'intake', 'worklist', 'cases']
  const at = order.indexOf(where)
  return at < 0 ? order.length : at
}

function prefixOf(id: string): string {
  return id.split(/[:.]/u)[0] ?? id
}

/** What happens when `wanted` is pressed for a command. */
export function keyChange(
  lines: readonly KeyLine[],
  line: KeyLine,
  wanted: string,
  chosen: ChosenKeys,
): KeyChange {
  const standing = keysOf(line, chosen)[0] ?? ''
  const why = keyRefusal(wanted, line.keys[0] ?? '')
  if (why !== null) return { kind: 'refused', why }
  const by = lines.find(
    (other) => other.id !== line.id && areTogether(other, line) && keysOf(other, chosen).includes(wanted),
  )
  const mine = withKey(chosen, line, wanted)
  if (by === undefined) return { kind: 'free', chosen: mine }
  const canSwap = keysOf(by, chosen)[0] === wanted && keyRefusal(standing, by.keys[0] ?? '') === null
  return { kind: 'taken', by, chosen: canSwap ? withKey(mine, by, standing) : null }
}

/** Whether both may be in force at once. */
function areTogether(one: KeyLine, other: KeyLine): boolean {
  return one.where === other.where || one.where === EVERYWHERE || other.where === EVERYWHERE
}

/** The chosen keys with one more; a command that has its own key again is not among them. */
export function withKey(chosen: ChosenKeys, { id, keys }: KeyLine, wanted: string): ChosenKeys {
  const { [id]: _before, ...others } = chosen
  return wanted === keys[0] ? others : { ...others, [id]: wanted }
}
