import * as v from 'valibot'
import { damaged, ExportRefusal } from './export-fault.ts'
import { bytesOfHex, deriveKey, KEY_ITERATIONS, MOST_KEY_ITERATIONS, type DerivedKey } from './export-key.ts'
import { LATEST_FORMAT_VERSION, EXPORT_ENTRIES, EXPORT_FORMAT } from './export-manifest.ts'

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const keyFile = v.strictObject({
  format: v.literal(EXPORT_FORMAT),
  formatVersion: v.literal(LATEST_FORMAT_VERSION),
  kdf: v.literal('PBKDF2-HMAC-SHA-256'),
  iterations: count,
  salt: hex(32),
  keyCheck: hex(64),
  manifestHmac: hex(64),
})
const anyVersion = v.looseObject({ format: v.literal(EXPORT_FORMAT), formatVersion: count })

/** `key.json`, in clear: how the key follows from the passphrase, and what it must yield (ADR 16). */
export type ExportKeyFile = v.InferOutput<typeof keyFile>

/** `key.json` as it is written. */
export function keyFileText(content: Omit<ExportKeyFile, 'format' | 'formatVersion' | 'kdf'>): string {
  const head = { format: EXPORT_FORMAT, formatVersion: LATEST_FORMAT_VERSION, kdf: 'PBKDF2-HMAC-SHA-256' }
  return `${JSON.stringify({ ...head, ...content }, null, 2)}\n`
}

/**
 * Reads `key.json`; throws an `ExportRefusal` that says `newerFormat` (row 36), or damaged. Fewer rounds than
 * `leastIterations` are refused: whoever changed the file would make guessing cheap.
 */
export function parseKeyFile(text: string, leastIterations = KEY_ITERATIONS): ExportKeyFile {
  const value = jsonOrNull(text)
  const version = v.safeParse(anyVersion, value)
  if (version.success && version.output.formatVersion > LATEST_FORMAT_VERSION)
    throw new ExportRefusal('newerFormat', { formatVersion: version.output.formatVersion })
  const parsed = v.safeParse(keyFile, value)
  if (!parsed.success) throw damaged(EXPORT_ENTRIES.key, 'unreadable')
  const { iterations } = parsed.output
  if (iterations < leastIterations || iterations > MOST_KEY_ITERATIONS)
    throw damaged(EXPORT_ENTRIES.key, `iterations ${iterations}`)
  return parsed.output
}

/** The key of an export; throws `passphraseNeeded` or `wrongPassphrase` (row 24). */
export async function keyOf(file: ExportKeyFile, passphrase: string | null): Promise<DerivedKey> {
  if (passphrase === null) throw new ExportRefusal('passphraseNeeded')
  const key = await deriveKey(passphrase, bytesOfHex(file.salt), file.iterations)
  if (key.keyCheck !== file.keyCheck) throw new ExportRefusal('wrongPassphrase')
  return key
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
