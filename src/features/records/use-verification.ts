import { shallowRef } from 'vue'
import type { ExportReceipt } from '../../../electron/contract/shapes.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { useRecordsStore, type Verified } from './records-store.ts'

/** A file to be checked, and the hash a receipt promises for it; `null` = there is no receipt at hand. */
interface Checked {
  readonly path: string
  readonly sha256: string | null
}

/** Files whose passphrase is asked for. */
interface AskedPassphrase {
  readonly files: readonly Checked[]
  readonly typed: string
  readonly isWrong: boolean
}

/** Checks exports; asks for the passphrase when they have one, as often as somebody wants to try. */
export function useVerification(app: AppContext) {
  const records = useRecordsStore()
  const asked = shallowRef<AskedPassphrase | null>(null)

  async function choose(): Promise<void> {
    const chosen = await app.desk.request('file:chooseExport', null)
    if (!chosen.ok) records.failure = chosen
    else if (chosen.value !== null) await verify([{ path: chosen.value, sha256: null }], null)
  }

  /** Checks every file of an export again; all of them have the same passphrase. */
  function check(files: ExportReceipt['files']): Promise<void> {
    return verify(files, null)
  }

  async function verify(files: readonly Checked[], passphrase: string | null): Promise<void> {
    const found: Verified[] = []
    for (const { path, sha256 } of files) {
      const report = await records.run(app, 'verify', (jobId) =>
        app.desk.request('export:verify', { jobId, path, passphrase }),
      )
      if (report === null) break
      found.push({ path, report, isAsOnReceipt: sha256 === null ? null : report.sha256 === sha256 })
    }
    const isWhole = found.length === files.length
    const code = isWhole ? undefined : records.failure?.code
    const isAsked = code === 'passphraseNeeded' || code === 'wrongPassphrase'
    const isWrong = code === 'wrongPassphrase'
    asked.value = isAsked ? { files, isWrong, typed: passphrase ?? '' } : null
    // The field says it, with the place to try again.
    if (isAsked) records.failure = null
    records.verified = isWhole ? found : []
  }

  async function tryPassphrase(passphrase: string): Promise<void> {
    if (asked.value === null) return
    // Kept before the field gives way to the progress: what was typed stands there again when it was wrong.
    asked.value = { ...asked.value, typed: passphrase }
    await verify(asked.value.files, passphrase)
  }

  function forget(): void {
    asked.value = null
  }

  return { asked, choose, check, tryPassphrase, forget }
}
