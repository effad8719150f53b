import { styled } from '@mui/material/styles'
import type { DayLength, MomentLength } from '../../shared/texts/format.ts'
import { sizes, weights } from './measures.ts'
import { useFormat } from './text/use-text.ts'

const Figure = styled('data')({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' })
const Total = styled(Figure)({
  fontSize: sizes.total,
  fontWeight: weights.strong,
  lineHeight: 1.1,
  letterSpacing: '-0.022em',
})

/** An amount. `bare` leaves the currency sign out, `total` is the one large figure of a screen. */
export function Money(props: {
  readonly minor: number
  readonly currency?: string
  readonly bare?: boolean
  readonly total?: boolean
}) {
  const format = useFormat()
  const written = props.bare ? format.amount(props.minor, props.currency) : format.money(props.minor, props.currency)
  const Shown = props.total ? Total : Figure
  return <Shown value={props.minor}>{written}</Shown>
}

const Time = styled('time')({ whiteSpace: 'nowrap' })

/** A calendar day. */
export function DayText({ day, length }: { readonly day: string; readonly length?: DayLength }) {
  const format = useFormat()
  return <Time dateTime={day}>{format.day(day, length)}</Time>
}

/** A moment on the shop's clock. */
export function MomentText({ at, length }: { readonly at: string; readonly length?: MomentLength }) {
  const format = useFormat()
  return <Time dateTime={at}>{format.moment(at, length)}</Time>
}
