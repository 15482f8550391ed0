import { isDemoOffice } from '../domain/demo-office.ts'
import type { StartedDesk } from './desk-session.ts'

const TRACE_KEY = 'tingsu.demoSeen'

/**
 * Main's folder of a demo may go while no page is open; its records in IndexedDB lie with the window. A window that has
 * shown a demo remembers that, and takes the records away at the first start that finds no demo any more.
 */
export async function clearDemoTraces({ officeId, demo }: StartedDesk, memory: Storage): Promise<void> {
  if (isDemoOffice(officeId ?? '')) memory.setItem(TRACE_KEY, '1')
  else if (memory.getItem(TRACE_KEY) !== null && demo?.isMade !== true) {
    const { removeDemoRecords } = await import('./browser-demo.ts')
    await removeDemoRecords()
    memory.removeItem(TRACE_KEY)
  }
}
