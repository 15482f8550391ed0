import { nameSpelling } from './name-spelling.ts'

addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
  postMessage(data.map(nameSpelling))
})
