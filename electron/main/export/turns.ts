/** Lets several do something in the order of their numbers, which begin at 0 and leave none out. */
export class Turns {
  private next = 0
  private readonly waiting = new Map<number, () => void>()

  /** Does `act` when everybody with a smaller number has done theirs; where one of them fails, nobody behind it comes. */
  async take(number: number, act: () => Promise<void>): Promise<void> {
    if (number !== this.next) await new Promise<void>((resolve) => this.waiting.set(number, resolve))
    await act()
    this.next = number + 1
    this.waiting.get(this.next)?.()
    this.waiting.delete(this.next)
  }
}
