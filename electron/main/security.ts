import type { ElectronParts, PageContents, WindowOptions } from './electron-parts.ts'
import { APP_ORIGIN } from './requests/sender.ts'

/** What every window must have, whatever else it has (`safety.md` §7). */
const DEMANDED = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
} as const

/** Preferences of our windows. The spell checker is off because it fetches dictionaries from the network. */
export function securePreferences(preload: string): NonNullable<WindowOptions['webPreferences']> {
  return { ...DEMANDED, preload, spellcheck: false }
}

/** Throws when a window would be created with less than we demand. What Electron's default would grant must be said. */
export function assertSecure(options: WindowOptions): void {
  for (const [name, demanded] of Object.entries(DEMANDED)) {
    const actual: unknown = Object.entries(options.webPreferences ?? {}).find(([key]) => key === name)?.[1]
    if (actual !== demanded && (demanded || actual !== undefined))
      throw new Error(`Window preference ${name} is ${String(actual)}; expected ${demanded}`)
  }
}

/** Whether an address belongs to the app. `blob:` and `data:` pages count as foreign; as images the CSP allows them. */
export function isOwnAddress(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`)
}

const OWN_SCHEMES = /^(blob:app:\/\/desk\/|data:|devtools:)/

/** Whether a request may leave the network layer: our pages, and what lives in memory. */
export function isAllowedRequest(url: string): boolean {
  return isOwnAddress(url) || OWN_SCHEMES.test(url)
}

/** R29: words to be sent are copied; nothing is ever read from the clipboard. */
const COPYING = 'clipboard-sanitized-write'

/** Denies permissions except the own page's camera and its writing to the clipboard, devices, and every request that is not for the app itself. Call once, when Electron is ready. */
export function lockSession({ session }: Pick<ElectronParts, 'session'>): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(
      (permission === 'media' && 'mediaTypes' in details && isOwnCamera(details)) ||
        (permission === COPYING && details.isMainFrame && isOwnAddress(details.requestingUrl)),
    ),
  )
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, { mediaType, isMainFrame }) =>
      ((permission === 'media' && mediaType === 'video') || permission === COPYING) &&
      isMainFrame &&
      isOwnAddress(withoutSlash(requestingOrigin)),
  )
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !isAllowedRequest(url) }),
  )
}

/** What a page says when it asks for camera or microphone; other permissions say other things. */
interface CameraDetails {
  readonly isMainFrame: boolean
  readonly requestingUrl: string
  readonly mediaTypes?: readonly string[]
}

/** Whether our own page asks for the picture alone: evidence is photographed, nobody is listened to. */
export function isOwnCamera({ isMainFrame, requestingUrl, mediaTypes = [] }: CameraDetails): boolean {
  const wantsPictureOnly = mediaTypes.length === 1 && mediaTypes[0] === 'video'
  return isMainFrame && wantsPictureOnly && isOwnAddress(requestingUrl)
}

/** Origins come with a slash behind them from some of Electron's calls. */
function withoutSlash(origin: string): string {
  return origin.endsWith('/') ? origin.slice(0, -1) : origin
}

/** Denies navigation, new windows and webviews in every page there will ever be. */
export function lockContents({ app }: Pick<ElectronParts, 'app'>): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents))
}

function lockPage(contents: PageContents): void {
  contents.on('will-navigate', (details) => details.preventDefault())
  contents.on('will-frame-navigate', (details) => details.preventDefault())
  contents.on('will-redirect', (details) => details.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
