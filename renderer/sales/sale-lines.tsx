import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { SaleLineView, SaleView } from '../../shared/sales/contract.ts'
import { corners, sizes, weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { RowButton } from '../parts/row-button.ts'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { Money } from '../parts/values.tsx'

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 })
const Item = styled('li')(({ theme }) => ({
  '&:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '&[data-open=true]': { boxShadow: `inset 0 0 0 2px ${theme.vars.palette.primary.main}`, borderRadius: corners.card },
}))
const Row = styled(RowButton)(({ theme }) => ({
  gridTemplateColumns: '44px minmax(0, 1fr) auto 96px',
  columnGap: 12,
  minHeight: 68,
  padding: '12px 16px',
  '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  '&:disabled': { cursor: 'default', backgroundColor: 'transparent' },
  '& > [data-part=words]': { minWidth: 0, display: 'flex', flexDirection: 'column' },
  '& b': {
    fontSize: sizes.body,
    fontWeight: weights.strong,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& small': {
    fontSize: sizes.body,
    color: theme.vars.palette.text.secondary,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& > [data-part=money]': { textAlign: 'end', fontWeight: weights.label },
}))
const Tile = styled('span')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  width: 44,
  height: 44,
  borderRadius: 10,
  backgroundColor: theme.vars.palette.soft.neutral,
  color: theme.vars.palette.text.secondary,
  fontSize: sizes.hint,
  fontWeight: weights.strong,
}))

/** The lines of a sale: what was sold, what came back, what is left. The open one holds its return. */
export function SaleLines(props: {
  readonly sale: SaleView
  readonly active: string | null
  readonly chosen: ReadonlyMap<string, number>
  readonly onPick: (line: SaleLineView) => void
  readonly children: (line: SaleLineView) => ReactNode
}) {
  const t = useText()
  const format = useFormat()
  return (
    <Sheet>
      <List aria-label={t('sale.lines_label')}>
        {props.sale.lines.map(line => {
          const back = props.chosen.get(line.id)
          return (
            <Item key={line.id} data-open={props.active === line.id}>
              <Row
                type="button"
                disabled={line.kind === 'fee' || line.returnable < 1}
                onClick={() => props.onPick(line)}
                aria-expanded={props.active === line.id}
              >
                <Tile aria-hidden>{letters(line.description)}</Tile>
                <span data-part="words">
                  <b title={line.description}>{line.description}</b>
                  <small>{wordsOf(line, t, format)}</small>
                </span>
                {back === undefined ? (
                  <LeftOver line={line} />
                ) : (
                  <StatusChip tone="accent">{t('sale.back', { count: back, sold: line.quantity })}</StatusChip>
                )}
                <span data-part="money">
                  <Money minor={line.grossMinor} currency={props.sale.currency} />
                </span>
              </Row>
              {props.active === line.id ? props.children(line) : null}
            </Item>
          )
        })}
      </List>
    </Sheet>
  )
}

function LeftOver({ line }: { readonly line: SaleLineView }) {
  const t = useText()
  if (line.kind === 'fee') return <span>{t('sale.fee_line')}</span>
  if (line.returnable < 1)
    return <StatusChip tone="attention">{t('sale.all_returned', { count: line.returned })}</StatusChip>
  return <span>{t('sale.left', { count: line.returnable, sold: line.quantity })}</span>
}

function wordsOf(line: SaleLineView, t: ReturnType<typeof useText>, format: ReturnType<typeof useFormat>): string {
  return [
    line.sku,
    line.unitPrice === '' || line.quantity === 1 ? null : t('sale.each', { price: format.price(line.unitPrice) }),
    line.lot === null ? null : t('sale.lot', { lot: line.lot }),
    line.discountMinor > 0 ? t('sale.discount', { discountMinor: line.discountMinor }) : null,
    line.finalSale ? t('sale.final') : null,
    line.hygiene ? t('sale.hygiene') : null,
    line.refundedElsewhereMinor > 0
      ? t('sale.refunded_elsewhere', { refundedMinor: line.refundedElsewhereMinor })
      : null,
  ]
    .filter(part => part !== null)
    .join(' · ')
}

function letters(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
  return words
    .slice(0, 2)
    .map(word => [...word][0] ?? '')
    .join('')
    .toUpperCase()
}
