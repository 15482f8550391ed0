import { nodePacking } from '../../../../electron/main/export/node-packing.ts'
import { PASSPHRASE } from './export-bytes.ts'
import { describeMutations } from './export-mutations.ts'

describeMutations('an encrypted export', PASSPHRASE)
describeMutations('an encrypted export packed by Node', PASSPHRASE, { packing: nodePacking })
