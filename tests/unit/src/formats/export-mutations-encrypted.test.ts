import { PASSPHRASE } from './export-bytes.ts'
import { describeMutations } from './export-mutations.ts'

describeMutations('an encrypted export', PASSPHRASE)
