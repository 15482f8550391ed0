/** Fields that a plain call fills, in their order. */
export const TYPED_FIELDS = [
  'channel',
  'household',
  'complainantName',
  'phone',
  'content',
  'place',
  'occurredAt',
  'demand',
  'serviceCategory',
] as const
export type TypedField = (typeof TYPED_FIELDS)[number]

interface Stroke {
  readonly field: TypedField
  /** Characters that stood in the field after it. */
  readonly upTo: number
  /** Epoch milliseconds. */
  readonly at: number
}

/** What a form no longer showed of what had been typed. */
export interface Loss {
  readonly characters: number
  /** When the oldest of them was typed, in epoch milliseconds. */
  readonly typedAt: number
}

/** One complaint: what is to be typed, what has been typed, and when. */
export class TypedWords {
  private strokes: Stroke[] = []

  constructor(readonly wanted: Readonly<Record<TypedField, string>>) {}

  /** Characters typed into the field so far. */
  lengthOf(field: TypedField): number {
    return this.strokes.findLast((stroke) => stroke.field === field)?.upTo ?? 0
  }

  /** Characters still to be typed. */
  get left(): number {
    const lefts = TYPED_FIELDS.map((field) => this.wanted[field].length - this.lengthOf(field))
    return lefts.reduce((sum, left) => sum + left, 0)
  }

  /** What is still to be typed into the field. */
  restOf(field: TypedField): string {
    return this.wanted[field].slice(this.lengthOf(field))
  }

  get isBegun(): boolean {
    return this.strokes.length > 0
  }

  note(field: TypedField, upTo: number, at: number): void {
    this.strokes.push({ field, upTo, at })
  }

  /** Whether a form could be this one's: every field of it begins as it should. */
  couldShow(shown: Readonly<Partial<Record<TypedField, string>>>): boolean {
    return TYPED_FIELDS.every((field) => this.wanted[field].startsWith(shown[field] ?? ''))
  }

  /**
   * Takes a field as it stands in the form for what is there, and answers what is missing. Throws when it holds anything
   * else than the beginning of what it should.
   */
  lookAt(field: TypedField, shown: string, now: number): Loss | null {
    if (!this.wanted[field].startsWith(shown))
      throw new Error(`Field ${field} shows ${shown}; expected the beginning of ${this.wanted[field]}`)
    const typed = this.lengthOf(field)
    if (shown.length > typed) this.note(field, shown.length, now)
    if (shown.length >= typed) return null
    const first = this.strokes.find((stroke) => stroke.field === field && stroke.upTo > shown.length)
    this.strokes = this.strokes.filter((stroke) => stroke.field !== field || stroke.upTo <= shown.length)
    if (this.lengthOf(field) < shown.length) this.note(field, shown.length, now)
    return { characters: typed - shown.length, typedAt: first?.at ?? 0 }
  }
}
