import type { StreamRef } from '../domain/event.ts'
import { originKey, type DeskDatabase } from './desk-database.ts'
import type { JournalPort, OriginHead } from './journal-port.ts'
import { applyEvents } from './projection.ts'

export interface CaughtUp {
  readonly fresh: number
  readonly changed: readonly StreamRef[]
}

/** Largest page a journal may be asked for is 5,000 events; less keeps the progress moving. */
const PAGE_EVENTS = 2000

/**
 * Folds in what the journal has beyond the projection, origin by origin, in pages.
 *
 * Events the journal itself can no longer read are passed over, because nothing can bring them back and the rest must be
 * usable; main reports them as faults.
 */
export async function catchUp(
  db: DeskDatabase,
  journal: Pick<JournalPort, 'read'>,
  heads: readonly OriginHead[],
  onFolded: (events: number) => void = () => undefined,
): Promise<CaughtUp> {
  const changed: StreamRef[] = []
  let fresh = 0
  for (const end of heads) {
    let known = (await db.origins.get(originKey(end)))?.seq ?? 0
    while (known < end.seq) {
      const page = await journal.read(
        { desk: end.desk, epoch: end.epoch, layer: end.layer },
        known,
        PAGE_EVENTS,
      )
      const last = page.at(-1)
      if (!last || last.seq <= known) break
      const applied = await applyEvents(db, page, end, { acceptsHoles: true })
      if (applied.kind === 'applied') {
        changed.push(...applied.changed)
        fresh += applied.fresh
      }
      onFolded(last.seq - known)
      known = last.seq
    }
    if (known < end.seq) await passOver(db, end)
  }
  return { fresh, changed }
}

async function passOver(db: DeskDatabase, end: OriginHead): Promise<void> {
  await db.origins.put({
    key: originKey(end),
    desk: end.desk,
    epoch: end.epoch,
    seq: end.seq,
    head: end.head,
  })
}
