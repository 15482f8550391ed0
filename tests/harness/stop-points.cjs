'use strict'
/**
 * Lets a test stop main at the points of its append, by wrapping the file handles of journal segments. With
 * `TINGSU_STOP_AT=<point>:<n>` main halts at the n-th arrival there, tells the test, and goes on only when told to.
 *
 * Points: beforeAppend, midLine, beforeFsync, beforeAnswer (after the fsync).
 */
const fs = require('node:fs/promises')

exports.watchJournal = function watchJournal(ask) {
  const [point, nth] = (process.env.TINGSU_STOP_AT ?? '').split(':')
  if (point === '') return
  let arrivals = 0
  const halt = async (name) => {
    if (name !== point || ++arrivals !== Number(nth ?? 1)) return
    await ask('stop', { point: name })
  }
  const open = fs.open
  fs.open = async (path, ...rest) => {
    const handle = await open(path, ...rest)
    if (/journal[\\/].*\.jsonl$/.test(String(path))) watchHandle(handle, halt, point)
    return handle
  }
}

function watchHandle(handle, halt, point) {
  let hasWritten = false
  for (const name of ['write', 'appendFile', 'writeFile']) {
    const original = handle[name].bind(handle)
    handle[name] = async (data, ...rest) => {
      const bytes = Buffer.from(data)
      if (bytes.includes('"segment"') && !bytes.includes('"event"')) return original(data, ...rest)
      await halt('beforeAppend')
      hasWritten = true
      if (point !== 'midLine') return original(data, ...rest)
      const half = Math.floor(bytes.length / 2)
      const position = typeof rest[2] === 'number' ? rest[2] : null
      await original(bytes.subarray(0, half), ...rest.map((value, index) => (index === 1 ? half : value)))
      await halt('midLine')
      const tail = bytes.subarray(half)
      if (position === null) await original(tail)
      else await original(tail, 0, tail.length, position + half)
      return { bytesWritten: bytes.length, buffer: data }
    }
  }
  for (const name of ['sync', 'datasync']) {
    const original = handle[name].bind(handle)
    handle[name] = async () => {
      if (!hasWritten) return original()
      await halt('beforeFsync')
      await original()
      hasWritten = false
      await halt('beforeAnswer')
    }
  }
}
