import { MessageChannel } from 'node:worker_threads'

const { port1: nowhere } = new MessageChannel()
nowhere.close()

/** Smaller ones are left to the collector of garbage, also because they may lie in memory that Node shares out. */
const LEAST_BYTES = 32 * 1024

/**
 * Gives the memory of a piece back at once: nobody may look at it any more, and nobody else may have a part of its memory.
 * The collector of garbage would wait for 64 MB of them in each thread.
 */
export function letGo({ buffer, length }: Uint8Array): void {
  // What is given to a port that nobody listens to is gone.
  if (buffer instanceof ArrayBuffer && length >= LEAST_BYTES) nowhere.postMessage(null, [buffer])
}
