import { readdirSync, readFileSync } from 'node:fs'

/** Process id of the Chromium that runs on this profile folder, or `null`. Linux only, like the harness' kill tests. */
export function browserPid(profileFolder: string): number | null {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const commandLine = readCommandLine(name)
    if (
      commandLine.includes(`--user-data-dir=${profileFolder}`) &&
      !commandLine.some((part) => part.startsWith('--type='))
    ) {
      return Number(name)
    }
  }
  return null
}

function readCommandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}
