/** Which deadlines this PC has announced, by `warningKey`; kept, so that a new start does not repeat them. */
export interface AnnouncedDeadlines {
  has(key: string): boolean
  /** Remembers deadlines that pass at `dueAt` (epoch ms). */
  add(announced: readonly { readonly key: string; readonly dueAt: number }[]): void
}

/** What has passed so long ago is forgotten: nothing announces it again. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000

/** The announced deadlines of an office. It is a matter of this PC's screen and of no record, so it is no event; no key names a person. */
export function announcedDeadlines(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  officeId: string,
  now: () => number,
): AnnouncedDeadlines {
  const name = `tingsu-announced-${officeId}`
  const known = readAnnounced(storage.getItem(name))
  return {
    has: (key) => known.has(key),
    add(announced) {
      for (const { key, dueAt } of announced) known.set(key, dueAt)
      for (const [key, dueAt] of known) if (dueAt < now() - FORGOTTEN_AFTER_MS) known.delete(key)
      storage.setItem(name, JSON.stringify([...known]))
    },
  }
}

function readAnnounced(text: string | null): Map<string, number> {
  const known = new Map<string, number>()
  let kept: unknown = null
  try {
    kept = JSON.parse(text ?? 'null')
  } catch {
    // What cannot be read is announced once more.
  }
  if (!Array.isArray(kept)) return known
  for (const entry of kept as readonly unknown[]) {
    const [key, dueAt] = Array.isArray(entry) ? (entry as readonly unknown[]) : []
    if (typeof key === 'string' && typeof dueAt === 'number') known.set(key, dueAt)
  }
  return known
}
