import { cancelPrintJob } from './cancel.ts'
import { discoverPrinters } from './discover.ts'
import { printCarrierLabel } from './import-label.ts'
import { listPrintJobs } from './jobs.ts'
import { learnPrinter } from './learn.ts'
import { openDrawer } from './open-drawer.ts'
import { pausePrinter, resumePrinter } from './pause.ts'
import { previewJob } from './preview.ts'
import { listPrinters } from './printers.ts'
import { reprintJob } from './reprint.ts'
import { resolvePrintJob } from './resolve.ts'
import { saveLogo } from './save-logo.ts'
import { savePrinter } from './save-printer.ts'
import { testPrinter } from './test.ts'

export const printingHandlers = {
  'printing.printers': listPrinters,
  'printing.savePrinter': savePrinter,
  'printing.discover': discoverPrinters,
  'printing.learn': learnPrinter,
  'printing.pause': pausePrinter,
  'printing.resume': resumePrinter,
  'printing.openDrawer': openDrawer,
  'printing.saveLogo': saveLogo,
  'printing.importLabel': printCarrierLabel,
  'printing.test': testPrinter,
  'printing.jobs': listPrintJobs,
  'printing.preview': previewJob,
  'printing.reprint': reprintJob,
  'printing.cancel': cancelPrintJob,
  'printing.resolve': resolvePrintJob,
}
