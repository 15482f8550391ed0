import {
  countedPages,
  leavesWithExport,
  type Breathe,
  type ExportJournal,
  type ExportOrigin,
  type SeqRange,
  type SurveyedOrigin,
} from './export-source.ts'
import { SurveyTally, type PackedTally, type SurveyTotals } from './export-tally.ts'

/** One of several shares of the journal that are counted apart, each about as long as the others; from 0. */
export interface JournalShare {
  readonly number: number
  readonly of: number
}

const WHOLE: JournalShare = { number: 0, of: 1 }

/** Stamps of the leaving events of one origin: the first, the last ('' = there are none), and whether they only grow. */
interface StampOrder {
  readonly first: string
  readonly last: string
  readonly isInOrder: boolean
}

/** What was counted of a share: plain data, for another thread. */
export interface PackedCount {
  readonly orders: readonly StampOrder[]
  readonly tally: PackedTally
}

/** Counts a journal, or a share of it, behind which the other ones can be counted. */
export class JournalCount {
  private constructor(
    private readonly heads: readonly ExportOrigin[],
    private readonly tally: SurveyTally,
    private orders: readonly StampOrder[],
  ) {}

  /** Reads the share and counts it; rejects with what `journal` or `breathe` rejects with. */
  static async counted(journal: ExportJournal, breathe: Breathe, share = WHOLE): Promise<JournalCount> {
    const heads = await journal.heads()
    const ranges = rangesOf(heads, share)
    const tally = new SurveyTally(ranges.reduce((sum, { afterSeq, upTo }) => sum + upTo - afterSeq, 0))
    const orders: StampOrder[] = []
    for (const [index, origin] of heads.entries()) {
      let [first, last, isInOrder] = ['', '', true]
      for await (const page of countedPages(journal, origin, rangeAt(ranges, index), breathe)) {
        for (const line of page) {
          const { place } = line
          if (!leavesWithExport(place)) continue
          if (last >= place.stamp) isInOrder = false
          if (first === '') first = place.stamp
          last = place.stamp
          tally.add(line, index)
        }
      }
      orders.push({ first, last, isInOrder })
    }
    return new JournalCount(heads, tally, orders)
  }

  packed(): PackedCount {
    return { orders: this.orders, tally: this.tally.packed() }
  }

  /** Counts the next share of the same journal. */
  append({ orders, tally }: PackedCount): void {
    this.tally.append(tally)
    this.orders = this.orders.map((before, index) => orderWith(before, orders[index]))
  }

  finished(): { readonly origins: readonly SurveyedOrigin[]; readonly totals: SurveyTotals } {
    const isInOrder = (index: number) => this.orders[index]?.isInOrder ?? true
    const origins = this.heads.map((origin, index) => ({ ...origin, isInOrder: isInOrder(index) }))
    return { origins, totals: this.tally.finished() }
  }
}

/** Of every origin what belongs to the share: of all of them one behind the other as much as of the others. */
function rangesOf(heads: readonly ExportOrigin[], { number, of }: JournalShare): readonly SeqRange[] {
  const total = heads.reduce((sum, { seq }) => sum + seq, 0)
  const [from, to] = [Math.floor((total * number) / of), Math.floor((total * (number + 1)) / of)]
  let before = 0
  return heads.map(({ seq }) => {
    const within = (end: number) => Math.min(Math.max(end - before, 0), seq)
    const range = { afterSeq: within(from), upTo: within(to) }
    before += seq
    return range
  })
}

function rangeAt(ranges: readonly SeqRange[], index: number): SeqRange {
  return ranges[index] ?? { afterSeq: 0, upTo: 0 }
}

function orderWith(before: StampOrder, after: StampOrder | undefined): StampOrder {
  if (after === undefined || after.first === '') return before
  const isInOrder = before.isInOrder && after.isInOrder && before.last < after.first
  return { first: before.first === '' ? after.first : before.first, last: after.last, isInOrder }
}
