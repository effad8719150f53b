import { ok, type Result, refuse } from '../../../shared/result.ts'
import { readZpl } from '../preview/zpl-fields.ts'

export type LabelZplProblem =
  | { readonly code: 'label_sets_printer'; readonly command: string }
  | { readonly code: 'label_pages'; readonly pages: number }

/** What a label is drawn with, and settings that hold for this label or until the printer is switched off. */
const drawing = [
  ...'XA XZ CI PW LL LH LS LT PO PM LR PQ PR MD MN MM MT MF MC PF CF CW BY FO FT FB FH FD FS FR FP FV FN FW FX FM FC'.split(
    ' ',
  ),
  ...'GB GC GD GE GF GS TB XG IM SN PH PP'.split(' '),
  ...'B0 B1 B2 B3 B4 B5 B7 B8 B9 BA BB BC BD BE BF BI BJ BK BL BM BO BP BQ BR BS BT BU BX BZ'.split(' '),
]
const allowed = new Set(drawing)

/**
 * Checks a carrier's ZPL: it may draw one label, nothing else. What is stored in the printer, wakes its network, turns
 * it off and on or renames its commands is refused by name, and so is every immediate command (`~`).
 */
export function checkLabelZpl(bytes: Uint8Array): Result<null, LabelZplProblem> {
  const zpl = Buffer.from(bytes).toString('latin1')
  const tilde = /~\s*([A-Za-z@]{1,2})?/.exec(zpl)
  if (tilde) return refuse({ code: 'label_sets_printer', command: `~${(tilde[1] ?? '').toUpperCase()}` })
  const commands = readZpl(zpl)
  const seen = zpl.match(/\^/g)?.length ?? 0
  for (const { name } of commands) {
    const isFont = /^A[A-Z0-9@]$/.test(name)
    if (!isFont && !allowed.has(name)) return refuse({ code: 'label_sets_printer', command: `^${name}` })
  }
  if (seen !== commands.length) return refuse({ code: 'label_sets_printer', command: '^' })
  const pages = commands.filter(({ name }) => name === 'XA').length
  const copies = commands.some(({ name, parameters }) => name === 'PQ' && !/^1?(,|$)/.test(parameters.trim()))
  return pages === 1 && !copies ? ok(null) : refuse({ code: 'label_pages', pages: Math.max(pages, 2) })
}
