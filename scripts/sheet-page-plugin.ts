import { build, type InlineConfig, type Plugin } from 'vite'

/**
 * Builds the page that lays out paper by itself, after the page people work in: nothing is shared between the two, so each
 * window reads one script. Shared parts would split the first script into four files, and all four would be waited for.
 */
export function sheetPagePlugin(
  page: string,
  config: Pick<InlineConfig, 'define' | 'plugins' | 'root' | 'build'>,
): Plugin {
  let outDir = ''
  return {
    name: 'tingsu:sheet-page',
    apply: 'build',
    configResolved(resolved) {
      outDir = resolved.build.outDir
    },
    async closeBundle() {
      await build({
        ...config,
        configFile: false,
        base: './',
        publicDir: false,
        logLevel: 'warn',
        build: { ...config.build, outDir, emptyOutDir: false, rolldownOptions: { input: page } },
      })
    },
  }
}
