import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

const LOCALES_DIR = resolve(import.meta.dirname, '../src/locales')

/**
 * The messages of a locale as the program sees them: the name of a feature file is the first part of every key in it.
 *
 * @param {string} locale folder name under src/locales
 * @returns {Record<string, unknown>} one group of messages per feature file
 */
export function readCatalogue(locale) {
  const folder = join(LOCALES_DIR, locale)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files
      .sort()
      .map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  )
}

/** Locales that are written by hand; zh-Hant is made from zh-Hans. */
export function writtenLocales() {
  return readdirSync(LOCALES_DIR, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

/**
 * Writes one file per locale, because the lint rules know whole catalogues only.
 *
 * @param {string} targetDir folder that receives `<locale>.json`
 */
export function writeCatalogues(targetDir) {
  mkdirSync(targetDir, { recursive: true })
  for (const locale of writtenLocales()) {
    writeFileSync(join(targetDir, `${locale}.json`), JSON.stringify(readCatalogue(locale)))
  }
}
