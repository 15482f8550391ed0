import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openReceivingDesk, type ReceivingDesk, type ReceivingDeskOptions } from './receiving-desk.ts'

/** An empty desk in a folder of its own, gone after the test. */
export async function anEmptyDesk(options: ReceivingDeskOptions = {}): Promise<ReceivingDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-import-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return opened(folder, options)
}

/** The same desk after a start; the one before is closed. */
export async function startedAgain(
  desk: ReceivingDesk,
  options: ReceivingDeskOptions = {},
): Promise<ReceivingDesk> {
  await desk.close()
  return opened(desk.folder, options)
}

async function opened(folder: string, options: ReceivingDeskOptions): Promise<ReceivingDesk> {
  const desk = await openReceivingDesk(folder, options)
  onTestFinished(() => desk.close())
  return desk
}
