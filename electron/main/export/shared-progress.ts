import type { ExportJob } from './export-job.ts'

/** Steps a phase is counted in when several files share it; finer than any bar on a screen. */
const STEPS_OF_FILE = 10_000

/** One phase over several files: counted as it is when there is one file, in equal shares when there are more. */
export class SharedProgress {
  readonly #job: ExportJob
  readonly #phase: string
  readonly #files: number

  constructor(job: ExportJob, phase: string, files: number) {
    this.#job = job
    this.#phase = phase
    this.#files = files
  }

  /** What file `index`, from 0, reports to. */
  part(index: number): (done: number, total: number) => void {
    if (this.#files === 1) return (done, total) => this.#job.progress(this.#phase, done, total)
    return (done, total) => {
      const share = total === 0 ? 0 : Math.floor((done / total) * STEPS_OF_FILE)
      this.#job.progress(this.#phase, index * STEPS_OF_FILE + share, this.#files * STEPS_OF_FILE)
    }
  }
}
