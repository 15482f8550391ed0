import { describe, expect, it, vi } from 'vitest'
import { watchComposition, whenComposed } from '../../../../src/ui/composition-end.ts'

describe('what waits until words are put down', () => {
  const compose = (type: 'compositionstart' | 'compositionend') => document.dispatchEvent(new Event(type))

  it('goes on at once where nothing is composed', async () => {
    watchComposition(document)
    await expect(whenComposed(document)).resolves.toBeUndefined()
  })

  it('waits for the end of the composition, and no longer than ten seconds', async () => {
    vi.useFakeTimers()
    watchComposition(document)
    const settled = vi.fn()
    compose('compositionstart')
    void whenComposed(document).then(settled)
    await vi.advanceTimersByTimeAsync(5000)
    expect(settled).not.toHaveBeenCalled()
    compose('compositionend')
    await vi.advanceTimersByTimeAsync(0)
    expect(settled).toHaveBeenCalledOnce()

    compose('compositionstart')
    void whenComposed(document).then(settled)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(settled).toHaveBeenCalledTimes(2)
    compose('compositionend')
    vi.useRealTimers()
  })
})
