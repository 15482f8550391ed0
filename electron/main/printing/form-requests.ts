import { isDemoOffice } from '../../../src/domain/demo-office.ts'
import type { DeskHandlers } from '../../contract/desk-handlers.ts'
import { failure, success } from '../../contract/failures.ts'
import type { Sheet } from '../../contract/shapes.ts'
import type { Folders } from '../folders.ts'
import type { Office } from '../session/office.ts'
import type { Session } from '../session/session.ts'
import type { ChosenPrinters } from './chosen-printers.ts'
import type { SystemPrinters } from './printing-ports.ts'
import type { PrintingService } from './printing-service.ts'

export interface FormRequestParts {
  readonly printing: PrintingService
  readonly printers: ChosenPrinters
  readonly systemPrinters: SystemPrinters
  readonly session: Session
  readonly folders: Folders
  readonly office: Pick<Office, 'identity'>
}

type FormRequest =
  `form:${'toPdf' | 'print' | 'bundle'}` | `printer:${'list' | 'choose'}` | `sheet:${'take' | 'ready'}`

/** Main's answers about paper. */
export function formRequests(parts: FormRequestParts): Pick<DeskHandlers, FormRequest> {
  const { printing, printers, systemPrinters, session, folders, office } = parts
  const printedBy = () => session.current()?.name ?? ''
  // Whatever the page says: paper of the demo carries its mark (ADR 20).
  const marked = (sheet: Sheet): Sheet => ({
    ...sheet,
    isDemo: isDemoOffice(office.identity?.officeId ?? ''),
  })
  const toPdf = async (sheet: Sheet) => {
    const made = await printing.toPdf(marked(sheet), printedBy())
    if (made.ok) folders.grantFile(made.value.path)
    return made
  }
  return {
    'form:toPdf': ({ sheet }) => toPdf(sheet),
    'form:print': async ({ sheet, withDialog, copies = 1 }) => {
      const deviceName = withDialog ? '' : printers.printerOf(sheet.formId)
      if (deviceName !== '' && !(await isThere(systemPrinters, deviceName))) {
        // Whoever stands there without a printer has the paper as a file; a secret is never kept.
        const kept = await toPdf(sheet)
        const { path, fileName } = kept.ok ? kept.value : {}
        return failure('printerMissing', {
          printer: deviceName,
          ...(path !== undefined && { path }),
          ...(fileName !== undefined && { fileName }),
        })
      }
      const printed = await printing.print(marked(sheet), { withDialog, deviceName, copies }, printedBy())
      const kept = printed.ok ? undefined : printed.params['path']
      if (typeof kept === 'string') folders.grantFile(kept)
      return printed
    },
    'form:bundle': async ({ sheets, name }) => {
      const made = await printing.toBundle({ sheets: sheets.map(marked), name }, printedBy())
      if (made.ok) folders.grantFile(made.value.path)
      return made
    },
    'printer:list': async () => {
      const found = await systemPrinters().catch(() => [])
      return success({ printers: [...found], chosen: { ...printers.all() } })
    },
    'printer:choose': async ({ formId, printer }) => {
      if (printer !== '' && !(await isThere(systemPrinters, printer)))
        return failure('printerMissing', { printer })
      await printers.choose(formId, printer)
      return success(null)
    },
    'sheet:take': ({ jobId }) => Promise.resolve(printing.takeSheet(jobId)),
    'sheet:ready': ({ jobId }) => Promise.resolve(printing.sheetReady(jobId)),
  }
}

/** A system that cannot list its printers is asked to print all the same: it tells by itself what it lacks. */
async function isThere(systemPrinters: SystemPrinters, name: string): Promise<boolean> {
  const found = await systemPrinters().catch(() => null)
  return found === null || found.some((printer) => printer.name === name)
}
