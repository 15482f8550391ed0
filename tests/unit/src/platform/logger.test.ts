import { describe, expect, it } from 'vitest'
import { logger } from '../../../../src/platform/logger.ts'

function aLog() {
  const lines: string[] = []
  const sink = { info: (text: string) => lines.push(text), error: (text: string) => lines.push(text) }
  return { lines, log: logger(sink) }
}

/** An error with its stack as engines write it, or as it is given. */
function anError(message: string, stack = `TypeError: ${message}\n    at save (app.js:3:7)`): TypeError {
  return Object.assign(new TypeError(message), { stack })
}

describe('row 43: the log', () => {
  it('tells of an error its class and where it arose, never its message', () => {
    const { lines, log } = aLog()
    log.info('store.checked', { events: 12, wasRebuilt: false })
    log.error('store.failed', anError('林晓舟 13900000000'))
    log.error('store.failed', anError('林晓舟\n13900000000'))
    log.error('store.failed', anError('', 'TypeError\n    at save (app.js:3:7)'))
    log.error('store.failed', '林晓舟')
    expect(lines).toEqual([
      'store.checked {"events":12,"wasRebuilt":false}',
      'store.failed TypeError\n    at save (app.js:3:7)',
      'store.failed TypeError\n    at save (app.js:3:7)',
      'store.failed TypeError\n    at save (app.js:3:7)',
      'store.failed string',
    ])
  })

  it.each([
    ['the message was changed later', anError('先', 'TypeError: 林晓舟\n    at save (app.js:3:7)')],
    ['the message was shortened later', anError('林', 'TypeError: 林晓舟\n    at save (app.js:3:7)')],
    ['the message was emptied later', anError('', 'TypeError: 林晓舟\n    at save (app.js:3:7)')],
    ['there is no stack', anError('林晓舟', '')],
  ])('writes the class alone when %s', (_title, error) => {
    const { lines, log } = aLog()
    log.error('store.failed', error)
    expect(lines).toEqual(['store.failed TypeError'])
  })
})
