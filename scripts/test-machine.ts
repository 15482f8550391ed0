import { existsSync, readFileSync } from 'node:fs'
import { runCommand } from './command.ts'
import { chromiumPath, onPath } from './find-chromium.ts'

const FONT_PACKAGE = 'fonts-noto-cjk'
/** Holds `pdftoppm`, which draws printed pages for the decoder that reads their codes (ADR 18). */
const RASTER_PACKAGE = 'poppler-utils'
/** A file of that package, for machines that have no `fc-list` to ask. */
const FONT_FILE = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

/** Whether we may install packages here: root on Debian. */
function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    return /^ID(_LIKE)?=.*debian/mu.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** Whether a font with Chinese characters is there. Windows and macOS bring theirs. */
async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  try {
    const { code, output } = await runCommand('fc-list', [':lang=zh', 'family'], { captured: true })
    return code === 0 && output.trim() !== ''
  } catch {
    return existsSync(FONT_FILE)
  }
}

async function install(packages: readonly string[]): Promise<void> {
  console.log(`Installing ${packages.join(' and ')} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, output } = await runCommand('apt-get', args, { captured: true, env })
    if (code !== 0)
      throw new Error(`apt-get ${args.join(' ')} ended with code ${code}; expected 0:\n${output}`)
  }
}

/** Sees to it that Chromium, a Chinese font and `pdftoppm` are there; throws one clear sentence when they are not and cannot be installed. */
export async function prepareMachine(): Promise<void> {
  const missing = [
    ...(chromiumPath() === null ? ['chromium'] : []),
    ...((await hasChineseFont()) ? [] : [FONT_PACKAGE]),
    ...(onPath('pdftoppm') === null ? [RASTER_PACKAGE] : []),
  ]
  if (missing.length === 0) return
  if (!canInstall()) {
    throw new Error(
      `The journeys need ${missing.join(' and ')}, which this machine lacks: install it, or run as root on Debian so that it is installed.`,
    )
  }
  await install(missing)
  if (chromiumPath() === null) throw new Error('Chromium was installed, but no chromium is on the PATH.')
}
