import type { NameSpelling } from './name-spelling.ts'
import workerUrl from './name-spelling-worker.ts?worker&url'
import { startOwnWorker } from './own-worker.ts'

/** Spells names; in the order they were given. */
export type SpellNames = (names: readonly string[]) => Promise<readonly NameSpelling[]>

/** Spells names in a worker: the dictionary is large, and no key may wait for it. */
export function spellInWorker(): SpellNames {
  const worker = startOwnWorker(workerUrl)
  let line: Promise<unknown> = Promise.resolve()
  return (names) => {
    const answer = line.then(() => ask(worker, names))
    line = answer.catch(() => undefined)
    return answer
  }
}

function ask(worker: Worker, names: readonly string[]): Promise<readonly NameSpelling[]> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly NameSpelling[]>) => resolve(data)
    worker.onerror = () => reject(new Error(`Spelling of ${String(names.length)} names: the worker failed`))
    worker.postMessage(names)
  })
}
