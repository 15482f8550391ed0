import { describeMutations } from './export-mutations.ts'

describeMutations('an export in clear', null)
