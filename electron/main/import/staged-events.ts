import { join } from 'node:path'
import { damaged } from '../../../src/formats/export-fault.ts'
import { EXPORT_ENTRIES } from '../../../src/formats/export-manifest.ts'
import { RECEIVED_FOLDER, type ReceivedLayer } from '../journal/received-origin.ts'
import { originName, type Origin } from '../journal/segment.ts'
import type { ImportFiles } from './import-files.ts'
import type { PreparedEvent } from './prepared-event.ts'
import { StagedLayer } from './staged-layer.ts'

const SEGMENT_EVENTS = 2000
/** Events held in memory for all origins together. */
const MOST_WAITING = 20_000
/** An origin whose events lie in more rows than this comes from no desk of ours. */
const MOST_LAYERS = 200

/** What is there of an origin before the import. */
export interface ReceivedBefore {
  layersOf(origin: Origin): readonly Pick<ReceivedLayer, 'layer' | 'end'>[]
  nextSegment(origin: Origin): number
}

interface StagedOrigin extends Origin {
  readonly layers: StagedLayer[]
  nextLayer: number
  nextSegment: number
}

/**
 * Writes new events as segments of `received/` into a staging folder, where nobody reads them yet. Each event goes into the
 * first layer of its origin that ends before it, so that layers only ever grow at their end (ADR 17).
 */
export class StagedEvents {
  private readonly origins = new Map<string, StagedOrigin>()
  private waiting = 0
  private source = ''

  constructor(
    private readonly folder: string,
    private readonly before: ReceivedBefore,
    private readonly files: ImportFiles,
  ) {}

  /** SHA-256 of the export whose events follow. */
  async beginSource(sha256: string): Promise<void> {
    await this.flushAll(1)
    this.source = sha256
    for (const { layers } of this.origins.values()) for (const layer of layers) layer.source = sha256
  }

  add(event: PreparedEvent): void {
    const origin = this.originOf(event)
    const layer = origin.layers.find(({ end }) => end.seq < event.seq) ?? this.addLayer(origin)
    layer.add(event)
    this.waiting += 1
  }

  /** Writes full segments; called between pieces, so that memory stays bounded. */
  async relieve(): Promise<void> {
    if (this.waiting > MOST_WAITING) await this.flushAll(1)
    else if (this.waiting >= SEGMENT_EVENTS) await this.flushAll(SEGMENT_EVENTS)
  }

  /** Writes the rest; answers the origins concerned. */
  async finish(): Promise<readonly Origin[]> {
    await this.flushAll(1)
    const origins = [...this.origins.values()]
    for (const origin of origins) await this.files.syncFolder(this.folderOf(origin))
    if (origins.length > 0) await this.files.syncFolder(join(this.folder, RECEIVED_FOLDER))
    return origins.map(({ desk, epoch }) => ({ desk, epoch }))
  }

  private async flushAll(least: number): Promise<void> {
    for (const origin of this.origins.values()) {
      for (const layer of origin.layers) {
        if (layer.waiting < least) continue
        this.waiting -= layer.waiting
        const folder = this.folderOf(origin)
        await this.files.makeFolder(folder)
        await layer.flush(folder, origin.nextSegment, this.files)
        origin.nextSegment += 1
      }
    }
  }

  private originOf({ desk, epoch }: Origin): StagedOrigin {
    const name = originName({ desk, epoch })
    const known = this.origins.get(name)
    if (known !== undefined) return known
    const origin = { desk, epoch }
    const before = this.before.layersOf(origin)
    const layers = before.map(({ layer, end }) => new StagedLayer(origin, layer, end, this.source))
    const nextLayer = Math.max(0, ...before.map(({ layer }) => layer)) + 1
    const made = { ...origin, layers, nextLayer, nextSegment: this.before.nextSegment(origin) }
    this.origins.set(name, made)
    return made
  }

  private addLayer(origin: StagedOrigin): StagedLayer {
    if (origin.layers.length >= MOST_LAYERS) throw damaged(EXPORT_ENTRIES.events, 'order')
    const layer = new StagedLayer(origin, origin.nextLayer, { seq: 0, head: '' }, this.source)
    origin.nextLayer += 1
    origin.layers.push(layer)
    return layer
  }

  private folderOf(origin: Origin): string {
    return join(this.folder, RECEIVED_FOLDER, originName(origin))
  }
}
