import { basename, dirname } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that most likely and most cheaply kill a mutant come first: those of the changed file, of its folder, properties last. */
export class NearestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const [changed = ''] = this.ctx.config.related ?? []
    return specifications.toSorted(
      (one, other) =>
        distance(one.moduleId, changed) - distance(other.moduleId, changed) ||
        one.moduleId.localeCompare(other.moduleId),
    )
  }
}

function distance(testFile: string, changed: string): number {
  const isOwn = basename(testFile) === basename(changed).replace(/\.ts$/, '.test.ts')
  if (isOwn) return 0
  if (testFile.endsWith('.property.test.ts')) return 3
  return dirname(testFile).endsWith(dirname(changed).replace(/^.*\/src\//, 'unit/src/')) ? 1 : 2
}
