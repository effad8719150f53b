import { addDays } from '../../../shared/calendar.ts'
import type { Waiting } from '../../../shared/desk/contract.ts'
import { findingView } from '../../../shared/policy/contract.ts'
import { expiringDays } from '../../../shared/returns/refund-clock.ts'
import { isUnpaid } from '../../../shared/returns/return-types.ts'
import type { ShownStatus } from '../../../shared/returns/shown-status.ts'
import { draftContent, type ReturnRow } from '../../../shared/returns/views.ts'
import type { Reading } from '../../context.ts'
import { waitingExchanges } from '../../exchanges/waiting.ts'
import { rowViews } from '../../returns/find/row-views.ts'
import { askingReturns } from './asking-returns.ts'
import { openPayouts } from './open-payouts.ts'

const mostShown = 60

/** What a shown status asks of somebody at the counter. */
const asked: Readonly<Partial<Record<ShownStatus, Waiting['kind']>>> = {
  draft: 'draft',
  requested: 'requested',
  needs_approval: 'needs_approval',
  authorized: 'to_receive',
  received: 'to_grade',
  partially_received: 'to_grade',
  lost: 'to_settle',
  inspected: 'to_settle',
  partly_settled: 'to_settle',
}

/** What goes first: what holds a customer or a paper up. */
const order: readonly Waiting['kind'][] = [
  'print_doubt',
  'needs_approval',
  'requested',
  'to_settle',
  'to_grade',
  'to_receive',
  'expiring',
  'exchange_late',
  'exchange_owed',
  'draft',
  'payout_open',
]

/** Everything that waits for somebody, the most pressing kind first, the oldest of a kind first. */
export async function readWaiting(desk: Reading): Promise<Waiting[]> {
  const found = [
    ...(await waitingReturns(desk)),
    ...(await doubts(desk)),
    ...(await openPayouts(desk)),
    ...(await waitingExchanges(desk)),
  ]
  return found.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.at < b.at ? -1 : 1)).slice(0, mostShown)
}

/** What is late goes before its kind, right after a doubt at a printer. */
function rankOf({ kind, clock }: Waiting): number {
  return clock?.state === 'late' ? 0.5 : order.indexOf(kind)
}

async function waitingReturns(desk: Reading): Promise<Waiting[]> {
  const rows = await askingReturns(desk, mostShown)
  const views = await rowViews(desk, rows)
  const names = await draftNames(
    desk,
    rows.map(row => row.draft),
  )
  return rows.flatMap((row, index): Waiting[] => {
    const view = views[index]
    const usual = view ? asked[view.shown] : undefined
    const kind = view && expires(view, desk) ? 'expiring' : usual === 'to_settle' && isUnpaid(row) ? 'to_grade' : usual
    if (view?.shown === 'lost' && isUnpaid(row)) return []
    if (!view || !kind || (kind === 'to_receive' && row.channel !== 'counter')) return []
    return [
      {
        kind,
        id: row.id,
        title: row.number,
        detail: detailOf(view, row.draft === null ? '' : (names.get(row.draft) ?? '')),
        sentence: view.shown === 'lost' ? { key: 'desk.lost', values: {} } : sentenceOf(kind, row),
        owner: row.owner,
        mine: row.createdBy === desk.caller.staffId,
        at: row.updatedAt,
        amountMinor: null,
        clock: view.clock,
      },
    ]
  })
}

/** Whether an authorization of goods that are sent is about to run out, with nothing here yet. */
function expires({ channel, shown, expiresOn }: ReturnRow, desk: Reading): boolean {
  if (channel === 'counter' || (shown !== 'authorized' && shown !== 'in_transit')) return false
  return expiresOn !== null && expiresOn <= addDays(desk.today, expiringDays - 1)
}

function detailOf(view: ReturnRow, inDraft: string): string {
  return [view.saleNumber, view.items || inDraft].filter(part => part !== null && part !== '').join(' · ')
}

function sentenceOf(
  kind: Waiting['kind'],
  row: { readonly findings: string; readonly expiresOn: string | null },
): Waiting['sentence'] {
  if (kind === 'needs_approval') return approvalSentence(row.findings)
  return kind === 'expiring' ? { key: 'desk.runs_out', values: { day: row.expiresOn ?? '' } } : null
}

function approvalSentence(findings: string): Waiting['sentence'] {
  const asking = findingView.array().safeParse(JSON.parse(findings))
  const first = asking.data?.find(finding => finding.verdict === 'needs_approval' && finding.notApplicable === null)
  return first?.text ?? null
}

/** What a draft is about: its first item by name, and how many more. */
async function draftNames(desk: Reading, drafts: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const lines = new Map<string, readonly string[]>()
  for (const text of drafts) {
    const content = text === null ? null : draftContent.safeParse(JSON.parse(text))
    if (text !== null && content?.success)
      lines.set(
        text,
        content.data.lines.map(line => line.saleLine),
      )
  }
  const ids = [...lines.values()].flat()
  if (ids.length === 0) return new Map()
  const rows = await desk.db.selectFrom('saleLine').select(['id', 'description']).where('id', 'in', ids).execute()
  const described = new Map(rows.map(row => [row.id, row.description]))
  return new Map(
    [...lines].map(([text, saleLines]) => {
      const more = saleLines.length > 1 ? ` + ${saleLines.length - 1}` : ''
      return [text, `${described.get(saleLines[0] ?? '') ?? ''}${more}`]
    }),
  )
}

async function doubts(desk: Reading): Promise<Waiting[]> {
  const rows = await desk.db
    .selectFrom('printJob')
    .innerJoin('printer', 'printer.id', 'printJob.printerId')
    .select(['printJob.id', 'printer.name', 'printJob.createdAt', 'printJob.reason'])
    .where('printJob.state', '=', 'unknown')
    .orderBy('printJob.createdAt')
    .limit(20)
    .execute()
  return rows.map(row => ({
    kind: 'print_doubt',
    id: row.id,
    title: row.name,
    detail: '',
    sentence: row.reason === null ? null : { key: `print_reason.${row.reason}`, values: {} },
    owner: null,
    mine: false,
    at: row.createdAt,
    amountMinor: null,
    clock: null,
  }))
}
