import { parentPort } from 'node:worker_threads'
import { prepareLines, type LinesOrder } from './prepared-lines.ts'

/** A thread that makes lines of an export ready: a file of its own in the program. */
parentPort?.on('message', (order: LinesOrder) => {
  const prepared = prepareLines(order)
  parentPort?.postMessage(prepared, prepared.events === null ? [] : [prepared.events.bytes.buffer])
})
