import { likenessKeys, type Likeness, type LikenessKey } from '../domain/alike.ts'
import { isSameHousehold } from '../domain/household.ts'
import { alikeKey } from './alike-key.ts'
import { summaryOf, type CaseRow, type CaseSummary } from './case-row.ts'
import type { DeskDatabase } from './desk-database.ts'

/** An open case like the one being written, and what makes it so. */
export interface SimilarCase extends CaseSummary {
  readonly by: LikenessKey['by']
}

export interface SimilarCasesQuery {
  readonly likeness: Likeness
  /** Epoch ms; of other households only what came since is like it (R18). */
  readonly since: number
  /** Most cases read by one likeness. */
  readonly limit: number
}

/**
 * Open cases of the same household, and of the same category and place, the household's own first, then the newest first.
 * Reads at most `limit` rows for each of three keys, however many cases there are.
 */
export async function similarCases(
  db: DeskDatabase,
  { likeness, since, limit }: SimilarCasesQuery,
): Promise<readonly SimilarCase[]> {
  const keys = likenessKeys(likeness)
  const found = await Promise.all(
    keys.map((key) => rowsOf(db, key, key.by === 'household' ? 0 : since, limit)),
  )
  const byId = new Map<string, SimilarCase>()
  for (const { key, rows } of found) {
    for (const row of rows) {
      const isOther = key.by === 'household' && !isSameHousehold(row.householdText ?? '', likeness.household)
      if (!isOther && !byId.has(row.caseId)) byId.set(row.caseId, { ...summaryOf(row), by: key.by })
    }
  }
  return [...byId.values()].sort(
    (a, b) => rankOf(a) - rankOf(b) || b.registeredAt - a.registeredAt || (a.caseId < b.caseId ? -1 : 1),
  )
}

async function rowsOf(
  db: DeskDatabase,
  key: LikenessKey,
  since: number,
  limit: number,
): Promise<{ readonly key: LikenessKey; readonly rows: readonly CaseRow[] }> {
  const rows = await db.cases
    .where('alikeKeys')
    .between(alikeKey(key, since), alikeKey(key, Number.MAX_SAFE_INTEGER), true, true)
    .reverse()
    .limit(limit)
    .toArray()
  return { key, rows }
}

function rankOf({ by }: SimilarCase): number {
  return by === 'household' ? 0 : 1
}
