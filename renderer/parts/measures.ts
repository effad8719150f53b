/** The sizes of type: hints and labels, lists, counter, page titles; totals stand alone. */
export const sizes = { hint: '0.75rem', body: '0.875rem', counter: '1rem', title: '1.375rem', total: '2.5rem' } as const

/** The three weights. */
export const weights = { text: 400, label: 500, strong: 600 } as const

/** Heights in pixels: what is pressed at the counter, dense controls, one row of a list. */
export const heights = { touch: 44, dense: 36, row: 48, topBar: 64 } as const

/** Corners in pixels. */
export const corners = { chip: 999, control: 10, card: 14, key: 5 } as const
