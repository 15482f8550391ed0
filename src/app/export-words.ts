import ledgerEn from '../locales/en/ledger.json'
import ledger from '../locales/zh-Hans/ledger.json'
import vocabulary from '../locales/zh-Hans/vocabulary.json'
import type { ExportWords } from '../platform/browser-desk/browser-export.ts'

/** Words of what leaves the office: in the reference language whatever the screen shows, the explanation in two. */
export const EXPORT_WORDS: ExportWords = {
  ledger: { ...vocabulary, ...ledger },
  readme: [ledger.readme, ledgerEn.readme],
}
