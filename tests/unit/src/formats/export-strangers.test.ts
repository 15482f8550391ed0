import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { normalPassphrase } from '../../../../src/formats/export-passphrase.ts'
import { aPhotoWithGps } from '../../../builders/evidence-bytes.ts'
import { exportBytes, packed, PASSPHRASE, unpacked } from './export-bytes.ts'
import { aDeskOfEverything, EVERYTHING_STORE } from './desk-of-everything.ts'

/** Commands of `docs/export-format.md` by the word behind `sh`. */
const FORMAT = readFileSync(resolve(import.meta.dirname, '../../../../docs/export-format.md'), 'utf8')
const BLOCKS = [...FORMAT.matchAll(/^```sh (\w+)\n(.*?)^```$/gms)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}))
const commands = (...kinds: readonly string[]) =>
  BLOCKS.filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('\n')

const isThere = (tool: string, ...args: string[]) => spawnSync(tool, args, { stdio: 'ignore' }).status === 0
const missing = ['7z', 'jq', 'sha256sum', 'bash'].filter((tool) => !isThere(tool, '--help'))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tingsu-stranger-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a script as `docs/export-format.md` says; throws when one of its commands fails. */
function follow(script: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, 'export.tingsu.zip'), bytes)
  return execFileSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, PASSPHRASE: normalPassphrase(PASSPHRASE) },
  })
}

const wholeExport = (passphrase: string | null) =>
  exportBytes(aDeskOfEverything(), EVERYTHING_STORE, { passphrase })

const KINDS = [
  { name: 'an export in clear', passphrase: null, opening: 'plain' },
  { name: 'an encrypted export', passphrase: PASSPHRASE, opening: 'encrypted' },
]

describe.skipIf(missing.length > 0)(
  `a stranger with 7z, jq and sha256sum${missing.map((tool) => `, ${tool} is missing`).join('')}`,
  { timeout: 60_000 },
  () => {
    it.each(KINDS)(
      'opens, reads and checks $name by docs/export-format.md alone',
      async ({ passphrase, opening }) => {
        const told = follow(commands(opening, 'both'), await wholeExport(passphrase))
        expect(told).toContain('TS-20261120-A3F-0001\tverified\t楼上夜间装修噪音 1')
        expect(told).toMatch(/ 2 evidenceAdded$/m)
      },
    )

    it.each(KINDS)(
      'row 22: finds one changed word of $name that was packed again',
      async ({ passphrase, opening }) => {
        const password = passphrase === null ? undefined : normalPassphrase(passphrase)
        const entries = await unpacked(await wholeExport(passphrase), password)
        const changed = entries.map((entry) => {
          const text = Buffer.from(entry.bytes).toString()
          return text.includes('"kind":"registered"') && text.endsWith('}\n')
            ? { ...entry, bytes: Buffer.from(text.replace('停工', '复工')) }
            : entry
        })
        const bytes = await packed(changed)
        expect(() => follow(commands(opening, 'both'), bytes)).toThrow('sums.txt')
      },
    )

    const tools = [
      ['openssl', isThere('openssl', 'kdf', '-help')],
      ['python', isThere('python3', '--version')],
    ] as const
    for (const [tool, isHere] of tools)
      it.skipIf(!isHere)(
        `row 25: recomputes the HMAC with ${tool}, and finds a changed manifest`,
        async () => {
          const whole = await wholeExport(PASSPHRASE)
          follow(commands('encrypted', tool), whole)
          const entries = await unpacked(whole, normalPassphrase(PASSPHRASE))
          const forged = entries.map((entry) =>
            entry.path === '0000'
              ? {
                  ...entry,
                  bytes: Buffer.from(
                    Buffer.from(entry.bytes)
                      .toString()
                      .replace('"appVersion":"0.1.0"', '"appVersion":"9.1.0"'),
                  ),
                }
              : entry,
          )
          const bytes = await packed(forged)
          expect(() => follow(commands('encrypted', tool), bytes)).toThrow()
        },
      )

    it('gets the evidence as it was handed in', async () => {
      follow(commands('encrypted'), await wholeExport(PASSPHRASE))
      const [name = ''] = execFileSync('ls', ['named/evidence'], { cwd: folder, encoding: 'utf8' }).split(
        '\n',
      )
      expect(readFileSync(join(folder, 'named/evidence', name)).equals(aPhotoWithGps())).toBe(true)
    })

    it('finds this very explanation inside', async () => {
      follow(commands('encrypted'), await wholeExport(PASSPHRASE))
      expect(readFileSync(join(folder, 'named/export-format.md'), 'utf8')).toBe(FORMAT)
    })
  },
)
