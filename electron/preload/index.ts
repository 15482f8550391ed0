import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import {
  DESK_PAGE,
  EXPOSED_NAME,
  FIRST_REQUESTS,
  PUSH_CHANNEL,
  REQUEST_CHANNEL,
  type ExposedDesk,
} from '../contract/exposed-desk.ts'
import { PUSH_NAMES, REQUEST_NAMES } from '../contract/request-names.ts'

/** The page this preload runs before. */
declare const location: { readonly pathname: string }

/**
 * What every window asks first, asked before the page has been read: nobody waits for the way there and back. Each answer
 * is given once, and only until anything else is asked, which may change it (whoever signs in may see drafts).
 */
const askedEarly = new Map(
  location.pathname === DESK_PAGE
    ? FIRST_REQUESTS.map((name) => [name, ipcRenderer.invoke(REQUEST_CHANNEL, name, null)] as const)
    : [],
)
for (const answer of askedEarly.values()) answer.catch(() => undefined)

/** The bridge: passes what the table of requests names, refuses everything else before it leaves the page. */
const desk: ExposedDesk = {
  request(name, args) {
    if (!REQUEST_NAMES.includes(name)) return Promise.reject(new Error(`There is no request called ${name}`))
    const early = FIRST_REQUESTS.find((first) => first === name)
    const answer = early && askedEarly.get(early)
    if (early && answer) {
      askedEarly.delete(early)
      return answer
    }
    askedEarly.clear()
    return ipcRenderer.invoke(REQUEST_CHANNEL, name, args)
  },
  onPush(name, listener) {
    if (!PUSH_NAMES.includes(name)) throw new Error(`There is no push called ${name}`)
    const receive = (_event: IpcRendererEvent, pushed: unknown, payload: Parameters<typeof listener>[0]) => {
      if (pushed === name) listener(payload)
    }
    ipcRenderer.on(PUSH_CHANNEL, receive)
    return () => void ipcRenderer.off(PUSH_CHANNEL, receive)
  },
}

contextBridge.exposeInMainWorld(EXPOSED_NAME, desk)
