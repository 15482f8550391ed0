import { describe, expect, it } from 'vitest'
import { findSections } from '../../../../../src/app/guide/find-sections.ts'
import type { GuideChapter } from '../../../../../src/app/guide/guide-tree.ts'

const section = (id: string, title: string, text: string) => ({
  id,
  title,
  blocks: [{ kind: 'paragraph' as const, words: [{ kind: 'text' as const, text }] }],
})
const CHAPTERS: readonly GuideChapter[] = [
  { id: 'calls', title: '接电话', sections: [section('calls-1', '草稿', '按 Ctrl D 挂起')] },
  {
    id: 'faults',
    title: '出了问题',
    sections: [section('faults-1', '先看什么', '草稿都在'), section('failure-10', 'E-10', '磁盘满了')],
  },
]
const idsOf = (query: string): readonly string[] =>
  findSections(CHAPTERS, query).map(({ section: { id } }) => id)

describe('findSections', () => {
  it.each([
    ['草稿', ['calls-1', 'faults-1']],
    ['e-10', ['failure-10']],
    ['Ｅ－１０', ['failure-10']],
    ['问题 磁盘', ['failure-10']],
    ['没有', []],
    ['', []],
  ])('%o leads to %o, titles first', (query, ids) => {
    expect(idsOf(query)).toEqual(ids)
  })
})
