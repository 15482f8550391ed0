import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawnLater } from '../../../../src/platform/idle.ts'

let reads: number
/** Made once, as a module of parts makes it; screens come and go around it. */
let Panel: ReturnType<typeof laterPanel>
let Screen: ReturnType<typeof screenAround>

function laterPanel() {
  return drawnLater(() => {
    reads += 1
    return Promise.resolve({ default: defineComponent({ render: () => h('p', 'panel') }) })
  })
}

const screenAround = (part: ReturnType<typeof laterPanel>) =>
  defineComponent({ render: () => h('main', [h('input'), h(part)]) })

beforeEach(() => {
  vi.useFakeTimers()
  // jsdom has no quiet moments to tell of.
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then))
  reads = 0
  Panel = laterPanel()
  Screen = screenAround(Panel)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a part that is drawn later', () => {
  it('leaves the first moments to the keys', async () => {
    const screen = mount(Screen)
    await vi.advanceTimersByTimeAsync(100)
    expect(screen.html()).not.toContain('panel')
    expect(reads).toBe(0)
    await vi.advanceTimersByTimeAsync(1000)
    expect(screen.html()).toContain('panel')
  })

  it('is there at once when its screen comes back', async () => {
    mount(Screen)
    await vi.advanceTimersByTimeAsync(1000)
    const again = mount(Screen)
    await nextTick()
    expect(again.html()).toContain('panel')
    expect(reads).toBe(1)
  })
})
