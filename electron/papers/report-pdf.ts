import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { unreachable } from '../../shared/result.ts'
import { drawChart } from './charts/draw-chart.ts'
import { drawBarcode } from './draw-barcode.ts'
import { drawFigures } from './draw-figures.ts'
import { drawHead } from './draw-head.ts'
import { drawTable } from './draw-table.ts'
import { beginFlow, type Flow, writeLines } from './flow.ts'
import { type Ink, openInk } from './ink.ts'
import { colours, hands, margins } from './look.ts'
import type { PaperContent, PaperPart } from './paper-content.ts'
import { fitTable, measureTable } from './table-widths.ts'

const portraitWidth = 595.28

/**
 * Writes a report as a PDF/A on A4: upright, or lying where a table's columns need it. The file must not exist. The same
 * content and moment give the same bytes. Answers its number of pages.
 */
export async function writeReportPdf(content: PaperContent, path: string): Promise<number> {
  const info = {
    title: content.title,
    author: content.shop.name,
    subject: content.facts.map(fact => `${fact.label} ${fact.value}`).join(', '),
    language: content.language,
    createdAt: new Date(content.createdAt),
  }
  const upright = openInk(info, 'portrait')
  const { ink, stream } = fitsUpright(content, upright.ink) ? upright : openInk(info, 'landscape')
  const written = pipeline(stream, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
  const flow = beginFlow(ink, content)
  drawHead(flow, content)
  for (const part of content.parts) drawPart(flow, part)
  let pages = 0
  ink.eachPage((page, count) => {
    pages = count
    drawFoot(ink, content, page, count)
  })
  ink.end()
  await written
  return pages
}

function fitsUpright({ parts }: PaperContent, { lettering }: Ink): boolean {
  const wide = portraitWidth - margins.side * 2
  return parts.every(part => part.is !== 'table' || fitTable(measureTable(part, lettering), wide).fits)
}

function drawPart(flow: Flow, part: PaperPart): void {
  const { lettering } = flow.ink
  switch (part.is) {
    case 'heading':
      flow.need(60)
      flow.y += 4
      writeLines(flow, lettering.wrap('bold', hands.heading.size, part.text, flow.wide, 3), hands.heading)
      break
    case 'note':
      writeLines(flow, lettering.wrap('text', hands.note.size, part.text, flow.wide, 12), hands.note)
      flow.y += 8
      break
    case 'lines':
      for (const line of part.lines)
        writeLines(flow, lettering.wrap('text', hands.body.size, line, flow.wide, 12), hands.body)
      flow.y += 8
      break
    case 'figures':
      drawFigures(flow, part.figures)
      break
    case 'barcode':
      drawBarcode(flow, part.text)
      break
    case 'chart':
      drawChart(flow, part)
      break
    case 'table':
      drawTable(flow, part, fitTable(measureTable(part, lettering), flow.wide))
      break
    default:
      unreachable(part)
  }
}

function drawFoot(ink: Ink, content: PaperContent, page: number, pages: number): void {
  const left = margins.side
  const right = ink.width - margins.side
  const base = ink.height - 24
  ink.rect(left, base - 12, right - left, 0.5, colours.line)
  const name = ink.lettering.cut('text', 7.5, content.shop.name, (right - left) * 0.4)
  ink.text(name, left, base, hands.small)
  ink.text(content.page(page, pages), right, base, hands.small, 'end')
  if (content.mark !== null)
    ink.text(content.mark, ink.width / 2, base, { font: 'bold', size: 8, colour: colours.problem }, 'middle')
}
