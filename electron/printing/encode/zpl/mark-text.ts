import type { PaperBase } from '../../../../shared/printing/papers/paper-base.ts'
import type { PaperWords } from '../paper-words.ts'

/** DEMO and COPY n in one line; null when the paper is neither. */
export function markText(paper: PaperBase, words: PaperWords): string | null {
  const marks = [
    ...(paper.copy > 0 ? [words.say('paper.copy', { copy: paper.copy })] : []),
    ...(paper.demo ? [words.say('paper.demo')] : []),
  ]
  return marks.length === 0 ? null : marks.join(' · ')
}
