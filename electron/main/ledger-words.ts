import ledgerEn from '../../src/locales/en/ledger.json' with { type: 'json' }
import ledger from '../../src/locales/zh-Hans/ledger.json' with { type: 'json' }
import vocabulary from '../../src/locales/zh-Hans/vocabulary.json' with { type: 'json' }
import type { LedgerWords } from '../../src/formats/export-ledger.ts'
import type { ReadmeWords } from '../../src/formats/export-readme.ts'

/** Words of the ledger: files that leave the office are in the reference language, whatever the screen shows. */
export const LEDGER_WORDS: LedgerWords = { ...vocabulary, ...ledger }

/** The explanation inside an export, for readers of either language. */
export const README_WORDS: readonly ReadmeWords[] = [ledger.readme, ledgerEn.readme]
