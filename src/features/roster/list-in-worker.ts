import { startOwnWorker } from '../../platform/own-worker.ts'
import type { ListCall } from './list-call.ts'
import type { ListReading } from './list-reading.ts'
import workerUrl from './list-worker.ts?worker&url'

type ListAnswer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly detail: string }

/** Reads a list in a worker of its own; `end` stops it in the middle of whatever it does. */
export function listInWorker(): ListReading & { readonly end: () => void } {
  const worker = startOwnWorker(workerUrl)
  return {
    open: (bytes, choice) => ask(worker, { kind: 'open', bytes, choice }),
    table: (layout) => ask(worker, { kind: 'table', layout }),
    end: () => worker.terminate(),
  }
}

function ask<Value>(worker: Worker, call: ListCall): Promise<Value> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ListAnswer<Value>>) => {
      if (data.ok) resolve(data.value)
      else reject(new Error(`Reading a list: ${data.detail}`))
    }
    worker.onerror = () => reject(new Error('Reading a list: the worker failed'))
    worker.postMessage(call)
  })
}
