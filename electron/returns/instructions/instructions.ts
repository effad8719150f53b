import type { Output } from '../../../shared/contract.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { type InstructionFacts, instructionParts, instructionText } from '../../../shared/returns/instructions.ts'
import type { Handler, Reading } from '../../context.ts'
import { offerDownload } from '../../files/file-room.ts'
import type { PaperContent } from '../../papers/paper-content.ts'
import { writeReportPdf } from '../../papers/report-pdf.ts'
import { readingOf, type SayText, sayText } from '../../papers/say-text.ts'
import { addressLinesOf } from '../../printing/papers/paper-base-of.ts'
import { findReturn } from '../store.ts'
import { countryName, readInstructionFacts } from './instruction-facts.ts'

/**
 * What a customer has to know to send goods back: a text to paste into an e-mail and, when asked for, a PDF with the
 * number as a barcode. In the shop's language unless told.
 */
export const writeInstructions: Handler<'returns.instructions'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma || rma.importId !== null) return refuse({ code: 'not_found' })
  if (rma.status !== 'authorized') return refuse({ code: 'not_possible_from', state: rma.status, event: 'instruct' })
  const { language, reading } = readingOf(input.language ?? null, desk.shop)
  const say = sayText(language, reading)
  const facts = await readInstructionFacts(desk, rma, reading.locale)
  const { number } = facts
  return ok({
    language,
    subject: say('instructions.subject', { number, shop: desk.shop.name }),
    text: instructionText(facts, say),
    payer: facts.payer,
    pdf: input.pdf ? await writePdf(desk, paperOf(desk, facts, say, { language, locale: reading.locale })) : null,
  })
}

/** The instructions as a paper: the number as a barcode, what comes back, and the rest piece by piece. */
function paperOf(
  desk: Reading,
  facts: InstructionFacts,
  say: SayText,
  { language, locale }: { readonly language: 'en' | 'de'; readonly locale: string },
): PaperContent {
  const head = addressLinesOf(desk.shop.address).map(line => countryName(line, locale))
  const { name, phone, email, logo } = desk.shop
  const contact = [phone, email].filter(line => line !== '').join(' · ')
  return {
    language,
    createdAt: desk.now,
    shop: { name, lines: [...head, phone, email].filter(line => line !== ''), logo },
    title: say('instructions.title', { number: facts.number }),
    question: say('instructions.intro', { number: facts.number }),
    facts: [],
    mark: desk.room.demo ? say('export.demo') : null,
    parts: [
      { is: 'barcode', text: facts.number },
      ...instructionParts(facts, say).flatMap(({ head, lines }) => [
        { is: 'heading' as const, text: head },
        { is: 'lines' as const, lines },
      ]),
      ...(contact === '' ? [] : [{ is: 'lines' as const, lines: [say('instructions.foot', { contact })] }]),
    ],
    page: (page, pages) => say('export.page', { page, pages }),
  }
}

async function writePdf(desk: Reading, paper: PaperContent): Promise<Output<'returns.instructions'>['pdf']> {
  const name = `${paper.title}.pdf`
  const written = await offerDownload(desk.room, 'application/pdf', async path => {
    await writeReportPdf(paper, path)
    return ok({ name })
  })
  if (!written.ok) throw new Error('A paper that is always written was not')
  return { ticket: written.value.ticket, name }
}
