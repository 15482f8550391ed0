import { join } from 'node:path'
import type { Calendar } from '../../../src/domain/calendar.ts'
import type { EventDraft, EventEnvelope } from '../../../src/domain/event.ts'
import { receiveStamp } from '../../../src/domain/hybrid-clock.ts'
import { stampCommand, type StampState } from '../../../src/formats/stamp-command.ts'
import { success, type Outcome } from '../../contract/failures.ts'
import type { JournalFault, JournalState, OriginState } from '../../contract/shapes.ts'
import { systemCode } from '../atomic-file.ts'
import { sha256Hex } from '../sha256.ts'
import { writeFailure } from '../write-failure.ts'
import { openChain } from './chain-opening.ts'
import { ChainReader } from './chain-reading.ts'
import { verifyChain } from './chain-verification.ts'
import { ChainWriter } from './chain-writer.ts'
import type { JournalFiles } from './journal-files.ts'
import { ReceivedEvents } from './received-events.ts'
import { keptReceipt, knownReceipts, wholeReceipt, type KeptReceipt, type Receipt } from './receipts.ts'
import { isOfficeEvent } from './segment-summary.ts'
import { emptyChain, originName, parseOriginName, type Chain, type ChainRow } from './segment.ts'
import type { Origin, Segment } from './segment.ts'

export interface JournalOptions {
  /** Folder that holds one folder for each chain. */
  readonly folder: string
  /** Folder of what imports have brought. */
  readonly receivedFolder: string
  readonly files: JournalFiles
  readonly calendar: Calendar
  /** Epoch milliseconds of the clock on the wall. */
  readonly now: () => number
  readonly newSalt: () => string
  /** Events in a segment before it is sealed. */
  readonly sealAfter?: number
}

/** One command with the person who gives it. */
export interface JournalCommand {
  readonly commandId: string
  readonly drafts: readonly EventDraft[]
  /** Staff id from the session. */
  readonly by: string
}

/** Who this desk is while it writes. */
export interface WritingOrigin extends Origin {
  readonly officeId: string
}

const SEAL_AFTER = 2000

/** The truth of the office on this PC: an append-only chain for each desk and epoch (ADR 2). */
export class Journal {
  private readonly faultList: JournalFault[] = []
  private readonly chains = new Map<string, Chain>()
  private readonly receipts = new Map<string, KeptReceipt>()
  private readonly writtenOfficeEvents: EventEnvelope[] = []
  private own: { origin: WritingOrigin; writer: ChainWriter; state: StampState } | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private readonly reader: ChainReader

  private constructor(
    private readonly options: JournalOptions,
    /** What imports have brought (ADR 17). */
    readonly received: ReceivedEvents,
  ) {
    this.reader = new ChainReader({ read: (path) => options.files.read(path) })
  }

  /** Opens all chains. Rejects when the system refuses to read; a damaged journal opens and says what is damaged. */
  static async open(options: JournalOptions): Promise<Journal> {
    const received = await ReceivedEvents.open(options.receivedFolder, options.files)
    const journal = new Journal(options, received)
    for (const name of [...(await options.files.list(options.folder))].sort()) {
      const origin = parseOriginName(name)
      if (origin === null) continue
      const { chain, faults } = await openChain(origin, join(options.folder, name), options.files)
      journal.chains.set(name, chain)
      journal.faultList.push(...faults)
      for (const each of knownReceipts(chain)) journal.receipts.set(each.commandId, keptReceipt(each))
    }
    return journal
  }

  /** Whether anything of this chain was found when the journal was opened. */
  has(origin: Origin): boolean {
    return (this.chains.get(originName(origin))?.segments.length ?? 0) > 0
  }

  /**
   * Makes a chain the one this desk writes, beginning it when it is new. False when the chain is broken: numbers could
   * be given twice, so the caller opens a new epoch.
   */
  async begin(origin: WritingOrigin): Promise<boolean> {
    const name = originName(origin)
    const chain = this.chains.get(name) ?? emptyChain(origin, join(this.options.folder, name))
    if (!chain.isContinuable) return false
    this.chains.set(name, chain)
    const sealAfter = this.options.sealAfter ?? SEAL_AFTER
    const writer = await ChainWriter.continue(chain, this.options.files, sealAfter).catch(
      (error: unknown) => {
        const file = chain.segments.at(-1)?.file ?? name
        this.addFault({ kind: 'unreadable', file, line: 0, detail: `Could not be flushed: ${String(error)}` })
        return ChainWriter.continue({ ...chain, isLastOpen: false }, this.options.files, sealAfter)
      },
    )
    this.own = { origin, writer, state: this.observed(chain.state) }
    return true
  }

  /** Goes on in another chain, between two commands. Rejects when the system refuses; then nothing can be written. */
  change(origin: WritingOrigin): Promise<void> {
    const result = this.queue.then(async () => {
      if (this.own !== null) await this.leaveOwn(this.own)
      if (!(await this.begin(origin))) throw new Error(`Chain ${originName(origin)} cannot be continued`)
    })
    this.queue = result.catch(() => undefined)
    return result
  }

  private async leaveOwn({ origin, writer, state }: NonNullable<Journal['own']>): Promise<void> {
    await writer.close()
    const name = originName(origin)
    const chain = this.chains.get(name)
    if (chain !== undefined)
      this.chains.set(name, { ...chain, segments: writer.segments, end: writer.end, state })
    this.own = null
  }

  /** Our clock stands behind no stamp we know, except those far ahead of it (ADR 1). */
  private observed(state: StampState): StampState {
    const wallAt = this.options.now()
    const stamps = this.received.layers.flatMap((layer) => layer.stamps)
    const stamp = stamps.reduce(
      (last, received) => receiveStamp({ last, received, wallAt }).last,
      state.stamp,
    )
    return { ...state, stamp }
  }

  /**
   * Runs the last step of an import between two commands, and offers what it has brought: `commit` answers which origins
   * are concerned. Rejects with what `commit` rejects with.
   */
  takeIn(commit: () => Promise<readonly Origin[]>): Promise<void> {
    const result = this.queue.then(async () => {
      await this.received.reopen(await commit())
      if (this.own !== null) this.own = { ...this.own, state: this.observed(this.own.state) }
    })
    this.queue = result.catch(() => undefined)
    return result
  }

  /** Names something found wrong besides the chains, such as a lost `office.json`. */
  addFault(fault: JournalFault): void {
    this.faultList.push(fault)
  }

  /**
   * Stamps, appends and flushes one command; then it is kept. Commands run one after another. A command already known
   * gets its stored receipt. `diskFull` or `writeFailed`: nothing of it counts, and the same ids may be tried again.
   */
  append(command: JournalCommand): Promise<Outcome<Receipt>> {
    const result = this.queue.then(() => this.appendNow(command))
    this.queue = result.catch(() => undefined)
    return result
  }

  private async appendNow({ commandId, drafts, by }: JournalCommand): Promise<Outcome<Receipt>> {
    const known = this.receipts.get(commandId)
    if (known !== undefined) return success(await wholeReceipt(known, (...at) => this.read(...at)))
    if (this.own === null) throw new Error('The journal has no origin to write; call begin first')
    const { origin, writer, state } = this.own
    const { calendar, now, newSalt } = this.options
    const context = { ...origin, commandId, by, now: now(), calendar, newSalt, sha256Hex, state }
    const { envelopes, nextState } = stampCommand(drafts, context)
    try {
      const end = await writer.append(envelopes)
      this.own = { origin, writer, state: nextState }
      const receipt = {
        commandId,
        events: envelopes,
        end: { desk: origin.desk, epoch: origin.epoch, ...end },
      }
      this.receipts.set(commandId, keptReceipt(receipt))
      this.writtenOfficeEvents.push(...envelopes.filter(isOfficeEvent))
      return success(receipt)
    } catch (error) {
      // Anything but a refusal of the system is a bug and stays one.
      if (systemCode(error) === '') throw error
      return writeFailure(error)
    }
  }

  /** End of every chain, and of every layer of received events. */
  heads(): readonly OriginState[] {
    const own = [...this.chains.values()].map(({ desk, epoch, end }) => {
      const isOwn = this.own?.origin.desk === desk && this.own.origin.epoch === epoch
      return { desk, epoch, ...(isOwn && this.own !== null ? this.own.writer.end : end) }
    })
    return [...own, ...this.received.heads()]
  }

  /** Ends of the chains and everything found wrong since the program started. */
  state(): JournalState {
    return { origins: [...this.heads()], faults: [...this.faultList, ...this.received.faults] }
  }

  /** Events of the office's own streams: staff, settings, and what was done with the office's data. */
  officeEvents(): readonly EventEnvelope[] {
    return [
      ...this.received.officeEvents(),
      ...[...this.chains.values()].flatMap(({ officeEvents }) => officeEvents),
      ...this.writtenOfficeEvents,
    ]
  }

  /**
   * Acknowledged events of one chain after `afterSeq`, in order, at most `limit`. Lines that cannot be read are left
   * out (they are among the faults). Rejects when the system refuses to read.
   */
  read(origin: ChainRow, afterSeq: number, limit: number): Promise<readonly EventEnvelope[]> {
    return this.reader.read(this.segments(origin), afterSeq, limit)
  }

  /** The files that hold one chain, as far as they are acknowledged by now. */
  segments(origin: ChainRow): readonly Segment[] {
    const { layer } = origin
    return layer === undefined ? this.segmentsOf(originName(origin)) : this.received.segmentsOf(origin, layer)
  }

  /** Reads everything and names every line that does not hold; [] when the journal is whole. */
  async verify(): Promise<readonly JournalFault[]> {
    const faults: JournalFault[] = []
    for (const [name, chain] of this.chains) {
      faults.push(...(await verifyChain(chain, chain.folder, this.segmentsOf(name), this.options.files)))
    }
    return [...faults, ...(await this.received.verify())]
  }

  /** Waits for what is under way and closes the open segment. */
  async close(): Promise<void> {
    await this.queue
    await this.own?.writer.close()
  }

  private segmentsOf(name: string): readonly Segment[] {
    if (this.own !== null && originName(this.own.origin) === name) return this.own.writer.segments
    return this.chains.get(name)?.segments ?? []
  }
}
