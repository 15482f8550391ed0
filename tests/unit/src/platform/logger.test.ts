import { expect, it } from 'vitest'
import { logger } from '../../../../src/platform/logger.ts'

it('row 43: of an error only its class is logged, never its message', () => {
  const lines: string[] = []
  const sink = { info: (text: string) => lines.push(text), error: (text: string) => lines.push(text) }
  const log = logger(sink)
  log.info('store.checked', { events: 12, wasRebuilt: false })
  log.error('store.failed', new TypeError('林晓舟 13900000000'))
  log.error('store.failed', '林晓舟')
  expect(lines).toEqual([
    'store.checked {"events":12,"wasRebuilt":false}',
    'store.failed TypeError',
    'store.failed string',
  ])
})
