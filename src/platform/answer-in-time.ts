/** Milliseconds a key waits for the records: they answer in a few, and whoever types on must not write into the wrong field. */
const ANSWER_LIMIT_MS = 150

/** The answer, or `null` where the records do not give it in time (`ANSWER_LIMIT_MS`); the key goes on without it then. */
export function answerInTime<T>(answer: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), ANSWER_LIMIT_MS)
    answer.finally(() => clearTimeout(timer)).then(resolve, reject)
  })
}
