import { parentPort } from 'node:worker_threads'
import { prepareLines, type LinesOrder, type PreparedLines } from './prepared-lines.ts'

/** Lines are given away, not copied. */
const buffersOf = ({ events }: PreparedLines): ArrayBuffer[] =>
  events === null ? [] : [events.lines.buffer, events.chained.buffer]

/** A thread that makes lines of an export ready: a file of its own in the program. */
parentPort?.on('message', (order: LinesOrder) => {
  const prepared = prepareLines(order)
  parentPort?.postMessage(prepared, buffersOf(prepared))
})
