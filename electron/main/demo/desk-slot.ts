import type { Desk } from '../desk.ts'
import type { DeskKind } from './demo-door.ts'

/** The desk that is open; one at a time, because a window has one. */
export class DeskSlot {
  private opened: Promise<Desk>

  /** Opens the office's own desk. */
  constructor(private readonly open: Readonly<Record<DeskKind, () => Promise<Desk>>>) {
    this.opened = open.own()
  }

  current(): Promise<Desk> {
    return this.opened
  }

  /**
   * Closes the desk that is open and opens another; whoever asks meanwhile waits. Rejects when the other one does not open;
   * then the office's own is open again.
   */
  async change(kind: DeskKind): Promise<void> {
    const before = this.opened
    const next = before.then(async (desk) => {
      await desk.close()
      return this.open[kind]()
    })
    this.opened = next.catch(() => this.open.own())
    await next
  }
}
