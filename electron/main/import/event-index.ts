import type { EventEnvelope } from '../../../src/domain/event.ts'
import { originName } from '../journal/segment.ts'
import { NumberMap } from './number-map.ts'
import { textDigest } from './text-digest.ts'

/** `otherText`: the same event at the same place, written otherwise. `taken`: its id or its place belongs to another. */
export type Finding = 'new' | 'same' | 'otherText' | 'taken'

type Placed = Pick<EventEnvelope, 'id' | 'desk' | 'epoch' | 'seq'>
/** With the digests of its id and of its canonical JSON. */
type Digested = Placed & { readonly idDigest: number; readonly textDigest: number }

/** Which events are there: by id, and by their place in the chain of their desk. About 40 bytes an event. */
export class EventIndex {
  private readonly textOf = new NumberMap()
  private readonly idAt = new Map<string, NumberMap>()
  private last: { readonly desk: string; readonly epoch: number; readonly places: NumberMap } | null = null

  /** `text` = the canonical JSON of the event. */
  add(event: Placed, text: string): void {
    this.enter(event, textDigest(event.id), textDigest(text))
  }

  /** Looks for the event, and adds it when it is new. */
  findOrAdd(event: Digested): Finding {
    const { idDigest: id, textDigest: digest } = event
    const known = this.textOf.get(id)
    const there = this.placesOf(event).get(event.seq + 1)
    if (known === undefined && there === undefined) {
      this.enter(event, id, digest)
      return 'new'
    }
    if (known === undefined || there !== id) return 'taken'
    return known === digest ? 'same' : 'otherText'
  }

  private enter(event: Placed, id: number, digest: number): void {
    this.textOf.set(id, digest)
    this.placesOf(event).set(event.seq + 1, id)
  }

  /** Events of one desk stand together: the last one's places are mostly those of the next. */
  private placesOf({ desk, epoch }: Placed): NumberMap {
    if (this.last?.desk === desk && this.last.epoch === epoch) return this.last.places
    const name = originName({ desk, epoch })
    const places = this.idAt.get(name) ?? new NumberMap()
    this.idAt.set(name, places)
    this.last = { desk, epoch, places }
    return places
  }
}
