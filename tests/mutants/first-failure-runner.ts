import { expect, it, TestRunner } from 'vitest'

/** Ends with the first failure: later files are not even read. A file that cannot be read fails as a test does. */
export default class FirstFailureRunner extends TestRunner {
  private hasFailed = false

  override async importFile(path: string, source: 'collect' | 'setup'): Promise<unknown> {
    if (source === 'setup') return super.importFile(path, source)
    if (this.hasFailed) return undefined
    try {
      return await super.importFile(path, source)
    } catch (error) {
      it('is read', () => expect.fail(String(error)))
      return undefined
    }
  }

  override onAfterRunTask(task: Parameters<TestRunner['onAfterRunTask']>[0]): void {
    super.onAfterRunTask(task)
    this.hasFailed ||= task.result?.state === 'fail'
  }
}
