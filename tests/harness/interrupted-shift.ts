import { expect } from '@playwright/test'
import type { ChromiumDesk } from './chromium-desk.ts'
import { comeBack } from './come-back.ts'
import { registeredContents } from './journal-reader.ts'
import type { Receptionist } from './receptionist.ts'
import { VICTIMS, ShiftTally, type KillMoment, type Victim } from './shift-tally.ts'
import { focusedText, shownForm, shownParked } from './shown-form.ts'
import { TYPED_FIELDS, TypedWords, type TypedField } from './typed-words.ts'

/** How often each thing happens, of 1. */
const CHANCES = {
  stopHalfway: 0.4,
  swapAtStop: 0.25,
  restAtStop: 0.15,
  takeUpBeforeNew: 0.4,
  killTyping: 0.2,
  killComposing: 0.3,
  killParking: 0.25,
  killTakingUp: 0.15,
  killSaving: 0.15,
} as const
const MOST_PARKED = 5
/** Characters between two looks at the clock. */
const PIECE_LENGTH = 6
/** Pause between two pieces before a kill, so that the words of the last second are few. */
const PAUSE_MS = 120
/** A kill follows a key within this time: before, while and after the disk has it. */
const KILL_WITHIN_MS = 60
const REST_MS = 1100
const CHOICES: readonly TypedField[] = ['channel', 'serviceCategory']

const wait = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms))

/**
 * Takes callers one after the other as a bad day at the desk would have it: some parked, some taken up again, the
 * program killed at any moment. After each kill it goes on from what the form shows, as a person does.
 */
export class InterruptedShift {
  readonly tally = new ShiftTally()
  private readonly open: TypedWords[]
  private inHand: TypedWords | null = null

  constructor(
    private readonly desk: ChromiumDesk,
    private person: Receptionist,
    callers: readonly TypedWords['wanted'][],
    private readonly random: () => number,
    private readonly onSaved: (left: number) => void = () => undefined,
  ) {
    this.open = callers.map((wanted) => new TypedWords(wanted))
  }

  /** Works until every caller has been registered. */
  async work(): Promise<ShiftTally> {
    while (this.open.length > 0) {
      const words = this.inHand ?? (await this.takeInHand())
      if (words === null) continue
      const stopAt = this.happens('stopHalfway') ? Math.floor(this.random() * words.left) : 0
      if (!(await this.typeOn(words, stopAt))) continue
      if (words.left === 0) await this.save(words)
      else await this.turnAway(words)
    }
    return this.tally
  }

  private happens(what: keyof typeof CHANCES): boolean {
    return this.random() < CHANCES[what]
  }

  /** A new caller, or one who was parked; `null` = the program died on the way. */
  private async takeInHand(): Promise<TypedWords | null> {
    const parked = await shownParked(this.person.page)
    const fresh = this.open.find(({ isBegun }) => !isBegun)
    const isForParked = fresh === undefined || parked >= MOST_PARKED || this.happens('takeUpBeforeNew')
    if (parked > 0 && isForParked) return this.takeUp(parked)
    // Begun and nowhere to be seen: it was typed in the second before a kill, and is told again from its first word.
    const next = fresh ?? this.open[0] ?? null
    if (next !== null) await this.lookAt(next)
    this.inHand = next
    return next
  }

  private async takeUp(parked: number): Promise<TypedWords | null> {
    await this.person.typist.press(`Control+${String(1 + Math.floor(this.random() * parked))}`)
    this.tally.takenUp += 1
    if (this.happens('killTakingUp')) {
      await wait(this.random() * KILL_WITHIN_MS)
      await this.die('takingUp')
      return null
    }
    await expect.poll(() => this.person.field()).toBe('content')
    await this.seeWhatIsInHand()
    return this.inHand
  }

  /** Types until so many characters are left; `false` = the program died meanwhile. */
  private async typeOn(words: TypedWords, stopAt: number): Promise<boolean> {
    const killAt = this.happens('killTyping') ? stopAt + this.random() * (words.left - stopAt) : -1
    for (const field of TYPED_FIELDS) {
      if (words.left <= stopAt) break
      if (words.restOf(field) === '') continue
      await this.person.goTo(field)
      if (!CHOICES.includes(field)) await this.person.typist.press('Control+End')
      while (words.restOf(field) !== '' && words.left > stopAt) {
        if (killAt >= 0) await wait(this.random() * PAUSE_MS)
        await this.typePiece(words, field)
        if (words.left > killAt) continue
        const next = words.restOf(field).split('\n')[0] ?? ''
        if (next !== '' && !CHOICES.includes(field) && this.happens('killComposing'))
          await this.person.typist.beginComposition(next.slice(0, PIECE_LENGTH))
        await this.die('typing')
        return false
      }
    }
    return true
  }

  private async typePiece(words: TypedWords, field: TypedField): Promise<void> {
    const piece = words.restOf(field).slice(0, PIECE_LENGTH)
    if (CHOICES.includes(field)) await this.person.typist.press(piece)
    else await this.person.typist.type(piece)
    words.note(field, words.lengthOf(field) + piece.length, Date.now())
  }

  /** Somebody else comes first: parked, another taken up in its place, or the desk left for a moment. */
  private async turnAway(words: TypedWords): Promise<void> {
    // Nothing written yet, nothing to park.
    if (words.lengthOf('household') === 0) return
    const parked = await shownParked(this.person.page)
    const by = this.random()
    if (by < CHANCES.restAtStop) {
      await wait(REST_MS)
      return this.die('resting')
    }
    if (by < CHANCES.restAtStop + CHANCES.swapAtStop && parked > 0) {
      this.tally.parked += 1
      await this.takeUp(parked)
      return
    }
    this.tally.parked += 1
    if (this.happens('killParking')) {
      await this.person.typist.press('Control+d')
      await wait(this.random() * KILL_WITHIN_MS)
      return this.die('parking')
    }
    await this.person.park()
    this.inHand = null
  }

  private async save(words: TypedWords): Promise<void> {
    if (this.happens('killSaving')) {
      await this.person.typist.press('Control+Enter')
      await wait(this.random() * KILL_WITHIN_MS)
      return this.die('saving')
    }
    await this.person.save()
    this.tally.saved += 1
    this.settle(words)
    this.inHand = null
  }

  private settle(words: TypedWords): void {
    this.open.splice(this.open.indexOf(words), 1)
    this.onSaved(this.open.length)
  }

  private async die(moment: KillMoment): Promise<void> {
    const names = Object.keys(VICTIMS) as Victim[]
    const victim = names[Math.floor(this.random() * names.length)] ?? 'both'
    this.tally.noteKill(victim, moment, Date.now())
    await this.desk.kill(VICTIMS[victim])
    this.person = await comeBack(this.desk)
    const before = this.inHand
    await this.seeWhatIsInHand()
    // Not in the form any more: a person would look whether it was saved.
    if (before !== null && this.inHand !== before && this.isOnRecord(before)) {
      this.tally.foundSaved += 1
      this.settle(before)
    }
  }

  private isOnRecord(words: TypedWords): boolean {
    return registeredContents(this.desk.dataFolder).includes(words.wanted.content)
  }

  /** Finds out by the form alone whose complaint it is, and how far it has come. */
  private async seeWhatIsInHand(): Promise<void> {
    const { channel: _channel, ...texts } = await shownForm(this.person.page)
    const isEmpty = Object.values(texts).every((text) => text === '')
    if (isEmpty) {
      this.inHand = null
      return
    }
    const candidates = this.open.filter((words) => words.isBegun && words.couldShow(texts))
    const found = candidates.find((words) => words === this.inHand) ?? candidates[0]
    if (found === undefined) throw new Error(`The form shows nobody's complaint: ${JSON.stringify(texts)}`)
    this.inHand = found
    await this.lookAt(found)
  }

  /** Compares every field with what was typed into it; what is missing will be typed again. */
  private async lookAt(words: TypedWords): Promise<void> {
    const shown = await shownForm(this.person.page)
    let phone = ''
    if (words.lengthOf('phone') > 0) {
      await this.person.goTo('phone')
      phone = await focusedText(this.person.page)
    }
    // A new form stands on the first channel by itself.
    const channel = shown.channel === '1' && words.wanted.channel !== '1' ? '' : shown.channel
    const now = Date.now()
    for (const field of TYPED_FIELDS) {
      const loss = words.lookAt(field, { ...shown, channel, phone }[field], now)
      if (loss !== null) this.tally.noteLoss(loss)
    }
  }
}
