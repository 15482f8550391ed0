/** Called at every state of a screen; must leave the screen as it found it. */
export type Visit = (state: string) => Promise<void>
