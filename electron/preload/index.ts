import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import {
  DESK_PAGE,
  EXPOSED_NAME,
  FIRST_REQUESTS,
  PUSH_CHANNEL,
  REQUEST_CHANNEL,
  type ExposedDesk,
} from '../contract/exposed-desk.ts'
import { PUSHES, REQUESTS } from '../contract/requests.ts'

/** The page this preload runs before. */
declare const location: { readonly pathname: string }

/**
 * What every window asks first, asked before the page has been read: nobody waits for the way there and back. Each answer
 * is given once; whoever asks again is answered anew.
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
    if (!Object.hasOwn(REQUESTS, name)) return Promise.reject(new Error(`There is no request called ${name}`))
    const early = FIRST_REQUESTS.find((first) => first === name)
    const answer = early && askedEarly.get(early)
    if (!early || !answer) return ipcRenderer.invoke(REQUEST_CHANNEL, name, args)
    askedEarly.delete(early)
    return answer
  },
  onPush(name, listener) {
    if (!Object.hasOwn(PUSHES, name)) throw new Error(`There is no push called ${name}`)
    const receive = (_event: IpcRendererEvent, pushed: unknown, payload: Parameters<typeof listener>[0]) => {
      if (pushed === name) listener(payload)
    }
    ipcRenderer.on(PUSH_CHANNEL, receive)
    return () => void ipcRenderer.off(PUSH_CHANNEL, receive)
  },
}

contextBridge.exposeInMainWorld(EXPOSED_NAME, desk)
