import type { TestPaper } from '../../../../shared/printing/papers/test-paper.ts'
import type { Element } from '../element.ts'
import { marksOf, wordsOf } from '../paper-words.ts'
import type { Roll } from '../roll.ts'

/** Letters that printers get wrong first. */
export const sampleLetters = 'Ä Ö Ü ä ö ü ß € é è ñ ø å'
/** Letters that roll printers don't have: the desk draws them. */
export const drawnLetters = 'ł 漢 ő ř ž ω ж'

/** The test print on a roll. */
export function testElements(paper: TestPaper, roll: Roll): readonly Element[] {
  const words = wordsOf(paper)
  return [
    ...marksOf(paper, words),
    { is: 'text', text: words.say('paper.test'), style: 'large', bold: true, align: 'center' },
    { is: 'text', text: paper.shopName, align: 'center', maxLines: 2 },
    { is: 'gap', dots: 12 },
    { is: 'rule', weight: 'thick' },
    { is: 'gap', dots: 12 },
    { is: 'text', text: paper.printerName, bold: true, maxLines: 2 },
    { is: 'text', text: paper.address, maxLines: 2 },
    { is: 'text', text: words.say('paper.test_width', { columns: roll.columns, dots: roll.dots }) },
    { is: 'text', text: `${words.day(paper.printed.day)} ${paper.printed.time}` },
    { is: 'gap', dots: 12 },
    { is: 'text', text: words.say('paper.test_ruler'), style: 'small' },
    { is: 'rule', weight: 'thick' },
    { is: 'gap', dots: 6 },
    { is: 'text', text: '1234567890'.repeat(5).slice(0, roll.columns) },
    { is: 'gap', dots: 12 },
    { is: 'text', text: words.say('paper.test_accents'), style: 'small' },
    { is: 'text', text: sampleLetters },
    { is: 'text', text: drawnLetters },
    { is: 'gap', dots: 16 },
    { is: 'barcode', value: paper.code, heightDots: 80 },
    { is: 'gap', dots: 16 },
    { is: 'qr', value: paper.code, cellDots: 6 },
    { is: 'gap', dots: 8 },
    { is: 'text', text: words.say('paper.test_scan', { code: paper.code }), align: 'center' },
    { is: 'gap', dots: 8 },
    { is: 'text', text: words.say('paper.test_done'), style: 'small', align: 'center' },
  ]
}
