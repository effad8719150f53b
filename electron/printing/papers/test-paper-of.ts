import type { TestPaper } from '../../../shared/printing/papers/test-paper.ts'
import { type PaperDesk, paperBaseOf, paperMomentOf } from './paper-base-of.ts'

/** The test print of a printer; a label printer that has only tags to print gets it on a tag. */
export function testPaperOf(
  desk: PaperDesk,
  printer: { readonly name: string; readonly address: string | null; readonly papers: readonly string[] },
): TestPaper {
  return {
    ...paperBaseOf(desk, 0),
    kind: 'test',
    shopName: desk.shop.name,
    printerName: printer.name,
    address: printer.address ?? '',
    printed: paperMomentOf(desk.now, desk.shop),
    code: 'TEST-1',
    stock: printer.papers.includes('item_tag') && !printer.papers.includes('return_label') ? '2x1' : '4x6',
  }
}
