import type { FocusEvent, KeyboardEvent } from 'react'
import { type ChartModel, firstMark, type MarkPlace, nextMark } from './chart-model.ts'

/** How a chart's marks share one stop of the Tab key: arrows lead from mark to mark, Enter opens. */
export interface Marks {
  /** Before any of them had the focus; then it stays with the last that had it. */
  readonly tabIndexOf: (place: MarkPlace) => 0 | -1
  /** For the box around the marks. */
  readonly box: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  }
}

/** The name of a mark in the page. */
export function markName({ point, series }: MarkPlace): string {
  return `${point}:${series}`
}

function markOf(target: EventTarget): Element | null {
  return target instanceof Element ? target.closest('[data-mark]') : null
}

function placeOf(mark: Element | null): MarkPlace | null {
  const [point, series] = (mark?.getAttribute('data-mark') ?? '').split(':').map(Number)
  return mark === null || point === undefined || series === undefined ? null : { point, series }
}

/**
 * The keys of a chart's marks.
 * Note: the stop of the Tab key moves in the page itself: drawing a chart anew would take the focus from its marks.
 */
export function marksOf(chart: ChartModel, picked: number): Marks {
  const first = firstMark(chart, picked)
  return {
    tabIndexOf: ({ point, series }) => (first?.point === point && first.series === series ? 0 : -1),
    box: {
      onKeyDown: event => {
        const from = placeOf(markOf(event.target))
        if (!from || event.ctrlKey || event.metaKey || event.altKey || !event.key.startsWith('Arrow')) return
        event.preventDefault()
        event.stopPropagation()
        const next = nextMark(chart, from, event.key)
        const mark = next && event.currentTarget.querySelector(`[data-mark="${markName(next)}"]`)
        if (mark instanceof SVGElement || mark instanceof HTMLElement) mark.focus()
      },
      onFocus: event => {
        const mark = markOf(event.target)
        if (!mark) return
        for (const other of event.currentTarget.querySelectorAll('[data-mark][tabindex="0"]'))
          other.setAttribute('tabindex', '-1')
        mark.setAttribute('tabindex', '0')
      },
    },
  }
}
