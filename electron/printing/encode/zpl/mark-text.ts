import type { PaperBase } from '../../../../shared/printing/papers/paper-base.ts'
import type { PaperWords } from '../paper-words.ts'

/** COPY n and DEMO in one line, `short` for small labels; null when the paper is neither. */
export function markText(paper: PaperBase, words: PaperWords, length: 'short' | 'full' = 'full'): string | null {
  const marks = [
    ...(paper.copy > 0 ? [words.say('paper.copy', { copy: paper.copy })] : []),
    ...(paper.demo ? [words.say(length === 'short' ? 'paper.demo_short' : 'paper.demo')] : []),
  ]
  return marks.length === 0 ? null : marks.join(' · ')
}
