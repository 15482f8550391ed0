import { PUSH_CHANNEL, REQUEST_CHANNEL } from '../contract/exposed-desk.ts'
import type { PushName } from '../contract/request-names.ts'
import type { PushPayload } from '../contract/requests.ts'
import type { Desk } from './desk.ts'
import type { DeskWindow, ElectronParts, InvokeEvent } from './electron-parts.ts'
import { dispatch } from './requests/dispatch.ts'
import type { Sender } from './requests/sender.ts'

/** Answers the requests of all our pages by the desk that is open then; it may still be opening. */
export function answerRequests(
  { ipcMain }: Pick<ElectronParts, 'ipcMain'>,
  desk: () => Promise<Desk>,
  deskWindow: () => DeskWindow | null,
): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, name: unknown, args: unknown) => {
    // Read before anything is awaited: the frame may be gone afterwards.
    const sender = senderOf(event, deskWindow())
    const { handlers, session } = await desk()
    return dispatch(handlers, session, sender, name, args)
  })
}

function senderOf({ sender, senderFrame }: InvokeEvent, window: DeskWindow | null): Sender {
  const isDeskWindow = window !== null && !window.isDestroyed() && window.webContents.id === sender.id
  return {
    url: senderFrame?.url ?? '',
    isTopFrame: senderFrame !== null && senderFrame.parent === null,
    isDeskWindow,
  }
}

/** Tells the desk window something unasked; a window that is gone needs no news. */
export function push<N extends PushName>(window: DeskWindow | null, name: N, payload: PushPayload<N>): void {
  if (window === null || window.isDestroyed()) return
  window.webContents.send(PUSH_CHANNEL, name, payload)
}
