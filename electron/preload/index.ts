import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { EXPOSED_NAME, PUSH_CHANNEL, REQUEST_CHANNEL, type ExposedDesk } from '../contract/exposed-desk.ts'
import { PUSHES, REQUESTS } from '../contract/requests.ts'

/** The bridge: passes what the table of requests names, refuses everything else before it leaves the page. */
const desk: ExposedDesk = {
  request(name, args) {
    if (!Object.hasOwn(REQUESTS, name)) return Promise.reject(new Error(`There is no request called ${name}`))
    return ipcRenderer.invoke(REQUEST_CHANNEL, name, args)
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
