import type * as KoffiModule from 'koffi'
import { loadOptional } from './optional-module.ts'
import type { Winspool } from './windows-queue.ts'

/**
 * winspool.drv by koffi, as Microsoft's reference declares it: OpenPrinterW, StartDocPrinterW (level 1, datatype RAW),
 * StartPagePrinter, WritePrinter, EndPagePrinter, EndDocPrinter, AbortPrinter, ClosePrinter.
 * Note: written against the reference and never run: no Windows was at hand. Null everywhere else.
 */
export function openWinspool(): Winspool | null {
  if (process.platform !== 'win32') return null
  const koffi = loadOptional<typeof KoffiModule>('koffi')
  if (koffi === null) return null
  const library = koffi.load('winspool.drv')
  const documentInfo = koffi.struct({ pDocName: 'str16', pOutputFile: 'str16', pDatatype: 'str16' })
  const openPrinter = library.func('bool __stdcall OpenPrinterW(str16 name, _Out_ void **printer, void *defaults)')
  const startDoc = library.func('__stdcall', 'StartDocPrinterW', 'uint32_t', [
    'void *',
    'uint32_t',
    koffi.pointer(documentInfo),
  ])
  const startPage = library.func('bool __stdcall StartPagePrinter(void *printer)')
  const writePrinter = library.func(
    'bool __stdcall WritePrinter(void *printer, uint8_t *bytes, uint32_t count, _Out_ uint32_t *written)',
  )
  const endPage = library.func('bool __stdcall EndPagePrinter(void *printer)')
  const endDoc = library.func('bool __stdcall EndDocPrinter(void *printer)')
  const abort = library.func('bool __stdcall AbortPrinter(void *printer)')
  const close = library.func('bool __stdcall ClosePrinter(void *printer)')
  return {
    open(queue) {
      const handle: [unknown] = [null]
      return openPrinter(queue, handle, null) ? handle[0] : null
    },
    startDocument: (printer, title) => startDoc(printer, 1, { pDocName: title, pOutputFile: null, pDatatype: 'RAW' }),
    startPage: printer => startPage(printer),
    write(printer, bytes) {
      const written: [number] = [0]
      return writePrinter(printer, bytes, bytes.length, written) ? written[0] : 0
    },
    endPage: printer => endPage(printer),
    endDocument: printer => endDoc(printer),
    abort: printer => void abort(printer),
    close: printer => void close(printer),
  }
}
