const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u

/** The characters of a text as people count them. */
export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), part => part.segment)
}

/** Columns that one character takes on the paper: 2 for Chinese, Japanese, Korean and emoji. */
export function columnsOfGrapheme(grapheme: string): 1 | 2 {
  return wide.test(grapheme) ? 2 : 1
}

/** Columns that a text takes on the paper. */
export function measureColumns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  return graphemes(text).reduce((sum, grapheme) => sum + columnsOfGrapheme(grapheme), 0)
}
