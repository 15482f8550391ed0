/** Writes `docs/rules.md`: `npm run rules:document` after a rule, its place or its tests changed. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PROJECT_DIR } from './command.ts'
import { rulesDocument, ruleTests } from './rules-document.ts'

writeFileSync(resolve(PROJECT_DIR, 'docs/rules.md'), rulesDocument(ruleTests()))
