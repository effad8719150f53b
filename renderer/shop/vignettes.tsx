import { styled } from '@mui/material/styles'

const Drawing = styled('svg')(({ theme }) => {
  const { palette } = theme.vars
  return {
    display: 'block',
    width: '100%',
    height: 148,
    '& [data-paint=paper]': { fill: palette.background.paper, stroke: palette.divider },
    '& [data-paint=ground]': { fill: palette.background.default, stroke: palette.divider },
    '& [data-paint=soft]': { fill: palette.soft.accent },
    '& [data-paint=chosen]': { fill: palette.soft.accent, stroke: palette.primary.main, strokeWidth: 1.5 },
    '& [data-paint=marked]': { fill: 'none', stroke: palette.primary.main, strokeWidth: 1.5 },
    '& [data-paint=accent]': { fill: palette.primary.main },
    '& [data-paint=ink]': { fill: palette.text.primary, opacity: 0.82 },
    '& [data-paint=muted]': { fill: palette.text.secondary, opacity: 0.42 },
    '& [data-paint=good]': { fill: palette.success.main },
    '& [data-paint=sign]': {
      fill: 'none',
      stroke: palette.primary.main,
      strokeWidth: 2.4,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
  }
})

type Paint = 'paper' | 'ground' | 'soft' | 'chosen' | 'marked' | 'accent' | 'ink' | 'muted' | 'good'

interface Box {
  readonly id: string
  readonly at: readonly [x: number, y: number, width: number, height: number]
  readonly paint: Paint
  readonly round?: number
}

function Boxes({ boxes }: { readonly boxes: readonly Box[] }) {
  return boxes.map(({ id, at: [x, y, width, height], paint, round = 2 }) => (
    <rect key={id} x={x} y={y} width={width} height={height} rx={round} data-paint={paint} />
  ))
}

const counter: readonly Box[] = [
  { id: 'window', at: [62, 24, 276, 150], paint: 'ground', round: 12 },
  { id: 'places', at: [62, 24, 30, 150], paint: 'paper', round: 12 },
  { id: 'mark', at: [70, 33, 14, 14], paint: 'accent', round: 4 },
  { id: 'place 1', at: [73, 58, 8, 8], paint: 'muted' },
  { id: 'place 2', at: [73, 76, 8, 8], paint: 'muted' },
  { id: 'place 3', at: [73, 94, 8, 8], paint: 'muted' },
  { id: 'scan', at: [104, 33, 118, 16], paint: 'chosen', round: 5 },
  { id: 'scanned', at: [110, 39, 44, 4], paint: 'ink' },
  { id: 'sheet', at: [104, 60, 128, 110], paint: 'paper', round: 8 },
  { id: 'item 1', at: [112, 67, 14, 14], paint: 'soft', round: 4 },
  { id: 'name 1', at: [132, 69, 52, 4], paint: 'ink' },
  { id: 'about 1', at: [132, 77, 34, 3], paint: 'muted' },
  { id: 'price 1', at: [206, 71, 18, 4], paint: 'ink' },
  { id: 'open', at: [104, 89, 128, 60], paint: 'marked', round: 8 },
  { id: 'item 2', at: [112, 96, 14, 14], paint: 'soft', round: 4 },
  { id: 'name 2', at: [132, 98, 40, 4], paint: 'ink' },
  { id: 'about 2', at: [132, 106, 46, 3], paint: 'muted' },
  { id: 'reason 1', at: [112, 119, 34, 12], paint: 'chosen', round: 4 },
  { id: 'reason 2', at: [150, 119, 30, 12], paint: 'paper', round: 4 },
  { id: 'reason 3', at: [184, 119, 38, 12], paint: 'paper', round: 4 },
  { id: 'finding', at: [120, 139, 62, 4], paint: 'good' },
  { id: 'tick', at: [112, 138, 5, 5], paint: 'good', round: 3 },
  { id: 'panel', at: [244, 33, 82, 137], paint: 'paper', round: 8 },
  { id: 'sum 1', at: [252, 44, 34, 4], paint: 'muted' },
  { id: 'sum 1 figure', at: [302, 44, 16, 4], paint: 'muted' },
  { id: 'sum 2', at: [252, 56, 26, 4], paint: 'muted' },
  { id: 'sum 2 figure', at: [304, 56, 14, 4], paint: 'muted' },
  { id: 'rule', at: [252, 68, 66, 1], paint: 'muted', round: 0 },
  { id: 'total', at: [276, 80, 42, 13], paint: 'ink', round: 3 },
  { id: 'pay', at: [252, 104, 66, 20], paint: 'accent', round: 6 },
]

/** A return on its way through the counter, drawn small. */
export function CounterVignette() {
  return (
    <Drawing viewBox="0 0 400 148" preserveAspectRatio="xMidYMax slice" aria-hidden focusable={false}>
      <Boxes boxes={counter} />
    </Drawing>
  )
}

const stripes = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const

const front: readonly Box[] = [
  { id: 'wall', at: [122, 50, 156, 104], paint: 'paper', round: 4 },
  { id: 'window', at: [136, 84, 74, 44], paint: 'chosen', round: 5 },
  { id: 'door', at: [226, 84, 38, 70], paint: 'ground', round: 5 },
  { id: 'pane', at: [233, 92, 24, 28], paint: 'soft', round: 3 },
  { id: 'knob', at: [231, 128, 5, 5], paint: 'accent', round: 3 },
  { id: 'sill', at: [132, 128, 82, 4], paint: 'muted' },
  { id: 'street', at: [40, 146, 320, 2], paint: 'muted', round: 1 },
]

/** A shop front with its awning, drawn small. */
export function ShopVignette() {
  return (
    <Drawing viewBox="0 0 400 148" preserveAspectRatio="xMidYMax slice" aria-hidden focusable={false}>
      <Boxes boxes={front} />
      <path d="M173 96 l-7 7 7 7 M166 103 h14 a7 7 0 0 1 7 7 v4" data-paint="sign" />
      {stripes.map(stripe => (
        <path
          key={stripe}
          d={`M${110 + stripe * 20} 36 h20 v30 a10 9 0 0 1 -20 0 z`}
          data-paint={stripe % 2 === 0 ? 'accent' : 'paper'}
        />
      ))}
      <rect x={106} y={28} width={188} height={12} rx={4} data-paint="accent" />
    </Drawing>
  )
}
