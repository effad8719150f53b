import type { ReturnLabelPaper } from '../../../../shared/printing/papers/return-label-paper.ts'
import type { PaperWords } from '../paper-words.ts'

/** What a return label says beside addresses and codes. */
export interface LabelFacts {
  readonly item: string
  readonly service: string
  readonly details: readonly string[]
}

/** The facts of a return label, in words. */
export function labelFacts(paper: ReturnLabelPaper, words: PaperWords): LabelFacts {
  const payer = words.say(paper.payer === 'shop' ? 'paper.payer_shop' : 'paper.payer_customer')
  const weight = paper.weightGrams === null ? null : words.number(paper.weightGrams / 1000)
  const details = [
    payer,
    weight === null ? null : words.say('paper.weight', { weight }),
    paper.sendBy === null ? null : words.say('paper.send_by', { day: words.day(paper.sendBy) }),
  ]
  return {
    item: words.say('paper.item_of', { item: paper.item, count: paper.itemCount }),
    service: `${words.say('paper.service')}: ${paper.service ?? words.say('paper.any_service')}`,
    details: details.filter(text => text !== null),
  }
}
