import { basename, dirname } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that most likely and most cheaply kill a mutant come first: those of the changed file, of its folder, slow ones behind. */
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
  if (basename(testFile) === basename(changed).replace(/\.ts$/, '.test.ts')) return 0
  const isFar = !dirname(testFile).endsWith(dirname(changed).replace(/^.*\/src\//, 'unit/src/'))
  // A property runs many times, and the demo office is a year of complaints.
  const isSlow = /(?:\.property|\/demo-[a-z]+)\.test\.ts$/.test(testFile)
  return 1 + (isFar ? 2 : 0) + (isSlow ? 1 : 0)
}
