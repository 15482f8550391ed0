'use strict'
/**
 * Lets a test stop main at the points of its append, by wrapping the file handles of journal segments. Armed by the
 * test, main halts at the next arrival there, tells the test, and goes on only when told to.
 *
 * Points: beforeAppend, midLine, beforeFsync, beforeAnswer (after the fsync).
 */
const fs = require('node:fs/promises')

let armed = null

/** Stops at the next arrival at this point. */
exports.arm = (point) => {
  armed = point
}

/** Wraps `fs/promises.open`; `ask` tells the test and answers when main may go on. */
exports.watchJournal = function watchJournal(ask) {
  const halt = async (point) => {
    if (point !== armed) return
    armed = null
    await ask('stop', { point })
  }
  const open = fs.open
  fs.open = async (path, ...rest) => {
    const handle = await open(path, ...rest)
    if (/journal[\\/].*\.jsonl$/.test(String(path))) watchHandle(handle, halt)
    return handle
  }
}

function watchHandle(handle, halt) {
  let hasUnsyncedEvent = false
  const write = handle.write.bind(handle)
  handle.write = async (bytes, offset, length, position) => {
    if (!Buffer.from(bytes).includes('"event"')) return write(bytes, offset, length, position)
    await halt('beforeAppend')
    hasUnsyncedEvent = true
    if (armed !== 'midLine') return write(bytes, offset, length, position)
    const half = Math.floor(length / 2)
    const { bytesWritten } = await write(bytes, offset, half, position)
    await halt('midLine')
    return { bytesWritten, buffer: bytes }
  }
  const sync = handle.sync.bind(handle)
  handle.sync = async () => {
    if (!hasUnsyncedEvent) return sync()
    await halt('beforeFsync')
    await sync()
    hasUnsyncedEvent = false
    await halt('beforeAnswer')
  }
}
