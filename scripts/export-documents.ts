/** Lays `docs/export-format.md` where every export takes it from: `npm run export:documents` after a change. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PROJECT_DIR } from './command.ts'

const format = readFileSync(resolve(PROJECT_DIR, 'docs/export-format.md'), 'utf8')
const target = resolve(PROJECT_DIR, 'src/formats/schemas/export-format.json')
writeFileSync(target, `${JSON.stringify({ lines: format.split('\n') }, null, 2)}\n`)
