/** Something a key can do. Help, footers and tooltips read the same objects (`architecture.md`, "Style"). */
export interface Command {
  readonly id: string
  /** Key of its name in `src/locales`. */
  readonly titleKey: string
  readonly titleParams?: Readonly<Record<string, string | number>>
  /** As `readKey` writes them: `Ctrl+Enter`, `Alt+ArrowDown`, `F2`, `J`; one after the other as `0 5`. The first one is shown. */
  readonly keys: readonly string[]
  /** Whether it can be done now; absent = always. */
  readonly when?: () => boolean
  readonly run: () => void | Promise<void>
  /** Id of the rule that asks for it (`R12`); help tells it first. */
  readonly rule?: string | undefined
  /** Shown in the footer of the screen. */
  readonly isInFooter?: boolean
  /** Runs again while the key is held, for walking through a list. */
  readonly isRepeating?: boolean
}

/** Where a command lives. A panel lies over its screen; while one is open the screen's keys rest. */
export type CommandLayer = 'global' | 'screen' | 'panel'
