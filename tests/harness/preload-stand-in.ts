import { readFileSync } from 'node:fs'

/** Name of the binding through which the page's requests reach the harness; taken off `window` before the page runs. */
export const SEND_BINDING = '__tingsuSend'
export const PUSH_EVENT = 'tingsu-stand-in:push'

/**
 * The built preload, with `electron` replaced by a stand-in, as a script that runs before the page.
 *
 * Context isolation is not proved by this (ADR 5).
 */
export function preloadScript(preloadPath: string): string {
  return `(() => {
  if (location.protocol !== 'https:') return
  const send = window.${SEND_BINDING}
  delete window.${SEND_BINDING}
  const listeners = new Map()
  window.addEventListener('${PUSH_EVENT}', (event) => {
    const { channel, args } = event.detail
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  })
  const invoke = async (channel, ...args) => {
    const answer = await send({ channel, args, url: location.href })
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.value
  }
  const on = (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  const off = (channel, listener) =>
    listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener))
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value: Object.freeze(value) }),
    },
    ipcRenderer: { invoke, on, off, removeListener: off },
  }
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error('A sandboxed preload cannot require ' + name)
  }
  const module = { exports: {} }
  const exports = module.exports
  ;((require, module, exports) => {
${readFileSync(preloadPath, 'utf8')}
  })(require, module, exports)
})()
;(() => {
  if (location.protocol !== 'https:') return
  addEventListener('securitypolicyviolation', (event) => {
    console.error('CSP violation: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + (event.sample ?? ''))
  })
})()`
}
