import { basename, dirname } from 'node:path'

/** Tests that most likely and most cheaply kill a mutant come first: those of the changed file, of its folder, slow ones behind. */
export function nearestFirst(testFiles: readonly string[], changed: string): string[] {
  return testFiles.toSorted(
    (one, other) => distance(one, changed) - distance(other, changed) || one.localeCompare(other),
  )
}

function distance(testFile: string, changed: string): number {
  if (basename(testFile) === basename(changed).replace(/\.ts$/, '.test.ts')) return 0
  const isFar = !dirname(testFile).endsWith(dirname(changed).replace(/^.*\/src\//, 'unit/src/'))
  // A property runs many times.
  const isSlow = /\.property\.test\.ts$/.test(testFile)
  return 1 + (isFar ? 2 : 0) + (isSlow ? 1 : 0)
}
