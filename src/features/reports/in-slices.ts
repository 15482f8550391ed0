/** Milliseconds of work between which keys are heard. */
const SLICE_MS = 12

/** Lets whatever waits, such as a key, go first. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

/**
 * Takes the steps of a long counting in slices. `null` = `onSlice`, told after each slice what the last step said, wanted
 * no more.
 *
 * @param monotonicMs a clock that only goes forward
 */
export async function inSlices<Result>(
  steps: Generator<number, Result, undefined>,
  onSlice: (done: number) => boolean,
  monotonicMs: () => number = () => performance.now(),
): Promise<Result | null> {
  let sliceEndsAt = monotonicMs() + SLICE_MS
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (monotonicMs() < sliceEndsAt) continue
    await pause()
    if (!onSlice(step.value)) return null
    sliceEndsAt = monotonicMs() + SLICE_MS
  }
}
