import { firstProjection } from './001-first-projection.ts'
import { roster } from './002-roster.ts'
import type { Migration } from './migration.ts'

/** Every migration of the projection, in order. */
export const DECLARED_MIGRATIONS: readonly Migration[] = [firstProjection, roster]
