import { effectScope } from 'vue'
import { expect, it, vi } from 'vitest'
import type { FoundPart, SearchSource } from '../../../../../src/features/search/search-found.ts'
import { useSearch } from '../../../../../src/features/search/use-search.ts'

const line = (id: string) => ({ id, kind: 'case' as const, title: id, detail: '', run: () => undefined })

it('what an earlier text finds later is not shown, and its source is told to stop', async () => {
  const tells = new Map<string, (part: FoundPart) => boolean>()
  const source: SearchSource = {
    kind: 'case',
    search: (text, tell) =>
      new Promise((resolve) => {
        tells.set(text, (part) => tell(part) || (resolve(), false))
      }),
  }
  const scope = effectScope()
  const { text, groups } = scope.run(() => useSearch([source], vi.fn())) ?? {
    text: { value: '' },
    groups: { value: [] },
  }
  for (const typed of ['漏', '漏水']) {
    text.value = typed
    await vi.waitFor(() => expect(tells.has(typed)).toBe(true))
  }
  expect(tells.get('漏')?.({ found: [line('old')] })).toBe(false)
  expect(tells.get('漏水')?.({ found: [line('new')] })).toBe(true)
  expect(groups.value).toMatchObject([{ kind: 'case', found: [{ id: 'new' }] }])
  scope.stop()
  expect(tells.get('漏水')?.({ found: [line('late')] })).toBe(false)
})

it('a source that fails is told, and the others are shown in the order of their kinds', async () => {
  const onFailure = vi.fn()
  const sources: readonly SearchSource[] = [
    {
      kind: 'command',
      search: (_text, tell) =>
        Promise.resolve(void tell({ found: [{ ...line('command'), kind: 'command' }] })),
    },
    { kind: 'person', search: () => Promise.reject(new Error('No roster')) },
    {
      kind: 'case',
      search: (_text, tell) =>
        Promise.resolve(void tell({ found: Array.from({ length: 12 }, (_, at) => line(String(at))) })),
    },
  ]
  const scope = effectScope()
  const search = scope.run(() => useSearch(sources, onFailure))
  await vi.waitFor(() => expect(search?.isSearching.value).toBe(false))
  expect(search?.groups.value.map(({ kind, found }) => [kind, found.length])).toEqual([
    ['case', 8],
    ['command', 1],
  ])
  expect(onFailure).toHaveBeenCalledOnce()
  scope.stop()
})
