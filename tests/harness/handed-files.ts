import type { Page } from '@playwright/test'

/** A file as a clipboard or a hand with a mouse holds it. */
export interface HandedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Gives files to the page as the system's clipboard or a hand with a mouse does. */
export async function handFiles(
  page: Page,
  by: 'paste' | 'drop',
  files: readonly HandedFile[],
  text = '',
): Promise<void> {
  const plain = files.map((file) => ({ ...file, bytes: [...file.bytes] }))
  await page.evaluate(
    ([how, given, words]) => {
      const data = new DataTransfer()
      for (const { name, type, bytes } of given)
        data.items.add(new File([new Uint8Array(bytes)], name, { type }))
      if (words !== '') data.setData('text/plain', words)
      const target = document.activeElement ?? document.body
      if (how === 'paste') {
        target.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
        return
      }
      for (const name of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }))
      }
    },
    [by, plain, text] as const,
  )
}
