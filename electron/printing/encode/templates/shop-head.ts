import type { ShopHead } from '../../../../shared/printing/papers/paper-base.ts'
import { cleanText } from '../clean-text.ts'
import type { Element } from '../element.ts'
import type { PaperWords } from '../paper-words.ts'
import { columnsOf, type Roll } from '../roll.ts'
import { wrapText } from '../wrap-text.ts'

/** The shop's name large, its address and how to reach it small. */
export function shopHeadElements(shop: ShopHead, words: PaperWords, roll: Roll): readonly Element[] {
  const large = wrapText(cleanText(shop.name), { columns: columnsOf(roll, 'large') }).length <= 2
  const reach = [
    shop.phone === null ? null : words.say('paper.phone', { phone: shop.phone }),
    shop.website ?? shop.email,
    shop.taxNumber === null ? null : words.say('paper.tax_number', { number: shop.taxNumber }),
  ]
  const lines = [...shop.addressLines, ...reach].filter(line => line !== null && line !== '')
  return [
    { is: 'gap', dots: 8 },
    ...(shop.logo
      ? ([
          { is: 'dots', picture: shop.logo },
          { is: 'gap', dots: 10 },
        ] as const)
      : []),
    { is: 'text', text: shop.name, style: large ? 'large' : 'normal', bold: true, align: 'center', maxLines: 3 },
    { is: 'gap', dots: 4 },
    ...lines.map((text): Element => ({ is: 'text', text: text ?? '', style: 'small', align: 'center' })),
    { is: 'gap', dots: 16 },
  ]
}
