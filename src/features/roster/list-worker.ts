import { listReading } from './list-reading.ts'
import type { ListCall } from './list-call.ts'

const reading = listReading()

addEventListener('message', ({ data: call }: MessageEvent<ListCall>) => {
  const answer = call.kind === 'open' ? reading.open(call.bytes, call.choice) : reading.table(call.layout)
  answer.then(
    (value) => postMessage({ ok: true, value }),
    (error: unknown) => postMessage({ ok: false, detail: String(error) }),
  )
})
