import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { NOW } from './an-event.ts'
import { aDeskStep, doStep, foldedCases, type DeskStep } from './random-office.ts'
import { eventsJsonl, openReceivingDesk, type ReceivingDesk } from './receiving-desk.ts'

const MINUTE_MS = 60_000

/** A desk whose clock jumps and which seals its segments early; everything by the given numbers. */
async function aDesk(folder: string, seed: number, sealAfter: number): Promise<ReceivingDesk> {
  let state = seed + 1
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
  return openReceivingDesk(folder, {
    now: () => NOW + Math.floor((random() - 0.3) * MINUTE_MS),
    random,
    sealAfter,
  })
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-round-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Any state of a desk: what happened at it, and after how many events it seals. */
export const aState = fc.record({
  steps: fc.array(aDeskStep, { minLength: 1, maxLength: 14 }),
  sealAfter: fc.integer({ min: 1, max: 8 }),
  seed: fc.nat({ max: 1_000_000 }),
})

/** Export → import into an empty profile → export; the bytes of both `events.jsonl`, and whether the journal is whole. */
export function roundTrip(state: {
  readonly steps: readonly DeskStep[]
  readonly sealAfter: number
  readonly seed: number
}): Promise<{ readonly first: Buffer; readonly second: Buffer; readonly faults: number }> {
  return withFolder(async (folder) => {
    const a = await aDesk(join(folder, 'a'), state.seed, state.sealAfter)
    await a.setUp('A')
    for (const [index, step] of state.steps.entries()) await doStep(a, step, NOW + index)
    const path = await a.exportTo()
    const b = await aDesk(join(folder, 'b'), state.seed + 7, state.sealAfter)
    await b.importFrom([path])
    await b.close()
    const again = await aDesk(join(folder, 'b'), state.seed + 9, state.sealAfter)
    const faults = again.journal.state().faults.length + (await again.journal.verify()).length
    const answer = {
      first: await eventsJsonl(path),
      second: await eventsJsonl(await again.exportTo()),
      faults,
    }
    await Promise.all([a.close(), again.close()])
    return answer
  })
}

/** `at`: something happens at a desk. `from`/`to`: one takes in what the other exports, now or from earlier. */
export type ExchangeStep =
  | { readonly at: number; readonly step: DeskStep }
  | { readonly from: number; readonly to: number; readonly isOlder: boolean }

const desk = fc.nat({ max: 2 })

export const anExchange = fc.record({
  desks: fc.integer({ min: 2, max: 3 }),
  steps: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ at: desk, step: aDeskStep }) },
      { weight: 2, arbitrary: fc.record({ from: desk, to: desk, isOlder: fc.boolean() }) },
    ),
    { maxLength: 14 },
  ),
  seed: fc.nat({ max: 1_000_000 }),
})

/** Desks of one office that exchange exports in any order, and in the end each with each; what every desk then has. */
export function exchange(plan: {
  readonly desks: number
  readonly steps: readonly ExchangeStep[]
  readonly seed: number
}): Promise<readonly { readonly bytes: Buffer; readonly cases: readonly unknown[] }[]> {
  return withFolder(async (folder) => {
    const desks: ReceivingDesk[] = []
    const exports: string[][] = []
    for (let index = 0; index < plan.desks; index += 1) {
      const made = await aDesk(join(folder, String(index)), plan.seed + index, 3)
      desks.push(made)
      exports.push([])
      const [first] = desks
      if (index === 0) await made.setUp('A')
      else if (first !== undefined) await made.importFrom([await first.exportTo()], 'BCD'.charAt(index))
    }
    const of = (index: number) => index % plan.desks
    const pass = async (from: number, to: number, isOlder = false) => {
      const [giving, taking] = [desks[from], desks[to]]
      if (giving === undefined || taking === undefined || from === to) return
      const older = isOlder ? exports[from]?.[0] : undefined
      const path = older ?? (await giving.exportTo())
      exports[from]?.push(path)
      await taking.importFrom([path])
    }
    for (const [index, step] of plan.steps.entries()) {
      if ('at' in step) {
        const one = desks[of(step.at)]
        if (one !== undefined) await doStep(one, step.step, NOW + index)
      } else await pass(of(step.from), of(step.to), step.isOlder)
    }
    for (let round = 0; round < 2; round += 1)
      for (let index = 0; index < plan.desks; index += 1) await pass(index, of(index + 1))
    const ends = []
    for (const one of desks)
      ends.push({ bytes: await eventsJsonl(await one.exportTo()), cases: foldedCases(await one.events()) })
    await Promise.all(desks.map((one) => one.close()))
    return ends
  })
}
