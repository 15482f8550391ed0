import type { NoticePermission } from '../../../electron/contract/requests.ts'
import { notify, noticePermission } from './web-notices.ts'

/** A file the person chose, kept under a path that only this page understands. */
export interface ChosenFiles {
  keep(file: File): string
  get(path: string): File | undefined
}

/** What the browser edition needs of its page. */
export interface BrowserPage {
  /** Hands bytes to the browser's downloads under a name. */
  download(fileName: string, content: Blob): void
  /** Asks for a file; `null` when the person chose none. */
  chooseFile(accept: string): Promise<File | null>
  /** Asks for any number of files; empty when the person chose none. */
  chooseFiles(): Promise<readonly File[]>
  /** Opens the browser's print dialog for what is on the page. */
  print(): void
  /** Whether the browser lets this page notify; with `isAsked` it asks its person first. */
  noticePermission(isAsked: boolean): Promise<NoticePermission>
  /** Notifies beside the page where that is granted; `false` = it is not. `chosen` is called when it was clicked. */
  notify(notice: { readonly title: string; readonly body: string }, chosen: () => void): boolean
}

/** The page of a window. */
export function browserPage(window: Window): BrowserPage {
  const { document } = window
  return {
    download: (fileName, content) => {
      const url = URL.createObjectURL(content)
      const link = document.createElement('a')
      link.href = url
      link.download = fileName
      link.click()
      // The download has begun when the click returns; the address must outlive its first read.
      window.setTimeout(() => {
        URL.revokeObjectURL(url)
      }, 60_000)
    },
    chooseFile: (accept) =>
      new Promise((resolve) => {
        const input = document.createElement('input')
        input.type = 'file'
        input.accept = accept
        input.addEventListener('change', () => {
          resolve(input.files?.item(0) ?? null)
        })
        input.addEventListener('cancel', () => {
          resolve(null)
        })
        input.click()
      }),
    chooseFiles: () =>
      new Promise((resolve) => {
        const input = document.createElement('input')
        input.type = 'file'
        input.multiple = true
        input.addEventListener('change', () => {
          resolve([...(input.files ?? [])])
        })
        input.addEventListener('cancel', () => {
          resolve([])
        })
        input.click()
      }),
    print: () => {
      window.print()
    },
    noticePermission: (isAsked) => noticePermission(window, isAsked),
    notify: (notice, chosen) => notify(window, notice, chosen),
  }
}

/** Makes an empty list of chosen files. */
export function chosenFiles(): ChosenFiles {
  const files = new Map<string, File>()
  return {
    keep: (file) => {
      const path = `chosen:${String(files.size + 1)}/${file.name}`
      files.set(path, file)
      return path
    },
    get: (path) => files.get(path),
  }
}
