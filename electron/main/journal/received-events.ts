import { join } from 'node:path'
import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { JournalFault, OriginState } from '../../contract/shapes.ts'
import { verifyChain } from './chain-verification.ts'
import type { JournalFiles } from './journal-files.ts'
import {
  openReceivedOrigin,
  RECEIVED_FOLDER,
  type ReceivedLayer,
  type ReceivedOrigin,
} from './received-origin.ts'
import { originName, parseOriginName, type Origin, type Segment } from './segment.ts'

/** Events that imports have brought, in `received/<desk>-<epoch>/`; never written on, only added to (ADR 17). */
export class ReceivedEvents {
  private readonly origins = new Map<string, ReceivedOrigin>()

  private constructor(
    private readonly folder: string,
    private readonly files: JournalFiles,
  ) {}

  /** Opens all of them; a missing folder is an empty one. Rejects when the system refuses to read. */
  static async open(folder: string, files: JournalFiles): Promise<ReceivedEvents> {
    const received = new ReceivedEvents(folder, files)
    const found = [...(await files.list(folder))]
      .sort()
      .map(parseOriginName)
      .filter((origin) => origin !== null)
    await received.reopen(found)
    return received
  }

  /** Reads again what lies there of these origins, after an import. */
  async reopen(origins: readonly Origin[]): Promise<void> {
    for (const origin of origins) {
      const name = originName(origin)
      this.origins.set(name, await openReceivedOrigin(origin, join(this.folder, name), this.files))
    }
  }

  get layers(): readonly ReceivedLayer[] {
    return [...this.origins.values()].flatMap(({ layers }) => layers)
  }

  get faults(): readonly JournalFault[] {
    return [...this.origins.values()].flatMap(({ faults }) => faults)
  }

  heads(): readonly OriginState[] {
    return this.layers.map(({ desk, epoch, layer, end }) => ({ desk, epoch, layer, ...end }))
  }

  /** Number of the next segment of an origin. */
  nextSegment(origin: Origin): number {
    return (this.origins.get(originName(origin))?.lastSegment ?? 0) + 1
  }

  layersOf(origin: Origin): readonly ReceivedLayer[] {
    return this.origins.get(originName(origin))?.layers ?? []
  }

  segmentsOf(origin: Origin, layer: number): readonly Segment[] {
    return this.layersOf(origin).find((each) => each.layer === layer)?.segments ?? []
  }

  /** Staff and settings among them. */
  officeEvents(): readonly EventEnvelope[] {
    return this.layers.flatMap(({ officeEvents }) => officeEvents)
  }

  /** Reads everything and names every line that does not hold. */
  async verify(): Promise<readonly JournalFault[]> {
    const faults: JournalFault[] = []
    for (const [name, { layers, folder, ...origin }] of this.origins) {
      const segments = layers.flatMap((layer) => layer.segments)
      faults.push(...(await verifyChain(origin, folder, segments, this.files, `${RECEIVED_FOLDER}/${name}`)))
    }
    return faults
  }
}
