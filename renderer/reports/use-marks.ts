import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { type ChartModel, firstMark, type MarkPlace, nextMark } from './chart-model.ts'

/** How a chart's marks share one stop of the Tab key: arrows lead from mark to mark, Enter opens. */
export interface Marks {
  /** The mark that has the focus. */
  readonly focused: MarkPlace | null
  readonly tabIndexOf: (place: MarkPlace) => 0 | -1
  /** For the box around the marks. */
  readonly box: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
    readonly onBlur: () => void
  }
}

/** The name of a mark in the page. */
export function markName({ point, series }: MarkPlace): string {
  return `${point}:${series}`
}

function placeOf(target: EventTarget): MarkPlace | null {
  const name = target instanceof Element ? target.closest('[data-mark]')?.getAttribute('data-mark') : null
  const [point, series] = (name ?? '').split(':').map(Number)
  return point === undefined || series === undefined || !name ? null : { point, series }
}

/** The keys of a chart's marks. */
export function useMarks(chart: ChartModel, picked: number): Marks {
  const [focused, setFocused] = useState<MarkPlace | null>(null)
  const [last, setLast] = useState<MarkPlace | null>(null)
  const kept = last && chart.series[last.series]?.marks[last.point]?.value ? last : null
  const stop = focused ?? kept ?? firstMark(chart, picked)
  return {
    focused,
    tabIndexOf: ({ point, series }) => (stop?.point === point && stop.series === series ? 0 : -1),
    box: {
      onKeyDown: event => {
        const from = placeOf(event.target)
        if (!from || event.ctrlKey || event.metaKey || event.altKey || !event.key.startsWith('Arrow')) return
        event.preventDefault()
        event.stopPropagation()
        const next = nextMark(chart, from, event.key)
        if (!next) return
        const element = event.currentTarget.querySelector(`[data-mark="${markName(next)}"]`)
        if (element instanceof SVGElement || element instanceof HTMLElement) element.focus()
      },
      onFocus: event => {
        const place = placeOf(event.target)
        setFocused(place)
        if (place) setLast(place)
      },
      onBlur: () => setFocused(null),
    },
  }
}
