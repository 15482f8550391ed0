import { describe, expect, it } from 'vitest'
import { fileListFaults } from '../../../scripts/packed-program.ts'

const NEEDED = [
  'package.json',
  'out/main/index.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/sheet.html',
]

describe('list of packed files', () => {
  it('has no faults when it is what the program needs', () => {
    expect(fileListFaults([...NEEDED, 'out/renderer/assets/index-BVc76KN9.js'])).toEqual([])
  })

  it.each([
    'node_modules/vue/package.json',
    'src/app/main.ts',
    'out/main/index.cjs.map',
    'out/main/chunks/part.cjs',
    '.npmrc',
  ])('names %s, which does not belong there', (file) => {
    expect(fileListFaults([...NEEDED, file])).toEqual([`holds ${file}`])
  })

  it.each(NEEDED)('names %s when it is missing', (file) => {
    expect(fileListFaults(NEEDED.filter((name) => name !== file))).toEqual([`lacks ${file}`])
  })
})
