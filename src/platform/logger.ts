/** Facts beside a code: numbers and yes or no, so that no name, telephone or word of a person can get into a log. */
export type LogFacts = Readonly<Record<string, number | boolean>>

export interface LogSink {
  info(text: string): void
  error(text: string): void
}

/** Writes what happened, never about whom. */
export interface Logger {
  info(code: string, facts?: LogFacts): void
  /** Of an error only its class and where it arose are written: messages may quote what a person said. */
  error(code: string, error: unknown): void
}

/** Makes a logger over a sink such as the console. */
export function logger(sink: LogSink): Logger {
  return {
    info: (code, facts = {}) => {
      sink.info(`${code} ${JSON.stringify(facts)}`)
    },
    error: (code, error) => {
      sink.error(`${code} ${error instanceof Error ? `${error.name}${framesOf(error)}` : typeof error}`)
    },
  }
}

/** The lines of a stack below its message; none when it does not begin with name and message as they are now. */
function framesOf({ name, message, stack = '' }: Error): string {
  const head = message === '' ? `${name}\n` : `${name}: ${message}\n`
  return stack.startsWith(head) ? `\n${stack.slice(head.length)}` : ''
}
