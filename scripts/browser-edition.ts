import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { serveRenderer } from '../electron/main/protocol.ts'
import { APP_HOST } from '../electron/main/requests/sender.ts'
import { RENDERER_DIR } from './built-program.ts'

/** IndexedDB belongs to an origin, so the port never changes (ADR 5). */
const PORT = 4178
const HOST = '127.0.0.1'

/** Address of the browser edition. */
export const BROWSER_ADDRESS = `http://${HOST}:${PORT}/`

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { pathname } = new URL(incoming.url ?? '/', BROWSER_ADDRESS)
  // Main answers for its own host only; the browser knows this one by its address.
  const url = `https://${APP_HOST}${pathname === '/' ? '/index.html' : pathname}`
  const response = await serveRenderer(new Request(url, { method: incoming.method ?? 'GET' }), RENDERER_DIR)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

/**
 * Serves the built renderer through main's own handler; throws one clear sentence when the port is taken. Only tests,
 * whose data may go, bring another port; 0 = any that is free.
 */
export function serveBrowserEdition(port = PORT): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500).end(String(error))
    })
  })
  return new Promise((settle, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is taken by another program; the browser edition keeps its data under this address and does not start under another.`,
            )
          : error,
      )
    })
    server.listen(port, HOST, () => {
      settle(server)
    })
  })
}
