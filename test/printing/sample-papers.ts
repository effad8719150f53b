import type { CreditPaper } from '../../shared/printing/papers/credit-paper.ts'
import type { ItemTagPaper } from '../../shared/printing/papers/item-tag-paper.ts'
import type { PaperBase, ShopHead } from '../../shared/printing/papers/paper-base.ts'
import type { ReceiptLine, ReceiptPaper, ReceiptSettlement } from '../../shared/printing/papers/receipt-paper.ts'
import type { ReturnLabelPaper } from '../../shared/printing/papers/return-label-paper.ts'
import type { TestPaper } from '../../shared/printing/papers/test-paper.ts'

export type Language = 'en' | 'de'

function base(language: Language): PaperBase {
  return { language, locale: language === 'en' ? 'en-GB' : 'de-DE', demo: false, copy: 0 }
}

const shop: ShopHead = {
  name: 'Fjord & Fern',
  addressLines: ['Hafenstraße 12', '20457 Hamburg'],
  phone: '+49 40 123456',
  email: 'hello@fjordfern.example',
  website: 'fjordfern.example',
  taxNumber: 'DE123456789',
  logo: null,
}

const mat: ReceiptLine = {
  name: 'Yoga mat, 6 mm, sage',
  sku: 'YM-6-SAGE',
  quantity: 1,
  unitMinor: 3400,
  creditMinor: 3400,
  reason: 'Changed mind',
  grade: 'B, opened, as new',
  note: null,
}

export const simpleSettlement: ReceiptSettlement = {
  number: 'S-1043',
  reverses: null,
  taxMode: 'inclusive',
  goodsMinor: 3400,
  adjustments: [{ label: 'Restocking fee 10 %', amountMinor: -340 }],
  taxes: [{ name: 'VAT', rateMilli: 19000, netMinor: 2571, taxMinor: 489 }],
  totalMinor: 3060,
  payouts: [{ tender: 'card', amountMinor: 3060, lastFour: '4242', reference: 'T-88120', credit: null }],
}

/** One line, one fee, back on the card. */
export function simpleReceipt(language: Language, changes: Partial<ReceiptPaper> = {}): ReceiptPaper {
  return {
    ...base(language),
    kind: 'receipt',
    variant: 'standard',
    currency: 'EUR',
    shop,
    rma: 'RMA-417',
    printed: { day: '2026-11-23', time: '14:32' },
    staffName: 'Mia',
    customerName: 'Jonas Petersen',
    sale: { number: '1042', day: '2026-11-11' },
    lines: [mat],
    findings: [
      { says: 'allow', sentence: 'Within 30 days (day 12)' },
      { says: 'allow_with_fee', sentence: 'Opened: 10 % restocking fee' },
    ],
    settlement: simpleSettlement,
    next: ['The amount is back on your card within 3 business days.'],
    policy: ['Unused goods come back within 30 days with the receipt. Opened goods may carry a fee of 10 %.'],
    signature: true,
    signed: null,
    ...changes,
  }
}

const longNames = [
  'Wasserdichte Funktionsregenjacke mit Rückenverlängerung und abnehmbarer Sturmkapuze, dunkelmoosgrün, Größe XXL',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenaufbewahrungsbox',
  'Kaffeemühle',
  'Thermosflasche 0,75 l',
]

/** Forty lines, long German names, several taxes and tenders, amounts of a car. */
export function longReceipt(language: Language): ReceiptPaper {
  const lines = Array.from(
    { length: 40 },
    (_, index): ReceiptLine => ({
      name: longNames[index % longNames.length] ?? '',
      sku: `A-${String(1000 + index)}`,
      quantity: (index % 3) + 1,
      unitMinor: 1234567890 - index * 37,
      creditMinor: index % 7 === 0 ? 1234567890 : 1999 * (index + 1),
      reason: index % 2 === 0 ? 'Beschädigt beim Transport' : 'Zu klein',
      grade: 'C, gebraucht, funktioniert, mit sichtbaren Spuren',
      note: index % 5 === 0 ? 'Seriennummer SN-00012345678' : null,
    }),
  )
  return simpleReceipt(language, {
    rma: 'RMA-2026-004171',
    copy: 2,
    demo: true,
    shop: { ...shop, name: 'Großhandelskontor für Schifffahrtsbedarf Müller-Lüdenscheidt' },
    customerName: 'Prof. Dr. Friederike-Charlotte von Hohenstein-Wittgenstein',
    lines,
    settlement: {
      ...simpleSettlement,
      taxMode: 'exclusive',
      goodsMinor: 1234567890,
      adjustments: [
        { label: 'Wiedereinlagerungsgebühr 10 % auf geöffnete Ware', amountMinor: -123456789 },
        { label: 'Versandkosten', amountMinor: 490 },
      ],
      taxes: [
        { name: 'USt', rateMilli: 19000, netMinor: 1037452008, taxMinor: 197115882 },
        { name: 'USt', rateMilli: 7000, netMinor: 1000, taxMinor: 70 },
      ],
      totalMinor: 1234567890,
      payouts: [
        { tender: 'card', amountMinor: 1234000000, lastFour: '4242', reference: null, credit: null },
        { tender: 'cash', amountMinor: 500000, lastFour: null, reference: null, credit: null },
        {
          tender: 'store_credit',
          amountMinor: 67890,
          lastFour: null,
          reference: null,
          credit: { code: 'SC-7KQ2-9MZP', balanceMinor: 67890, expires: '2029-12-31' },
        },
      ],
    },
    next: [
      'Die Karte wird innerhalb von drei Werktagen gutgeschrieben.',
      'Das Guthaben gilt sofort an jeder Kasse; bitte diesen Beleg vorzeigen.',
    ],
    policy: [
      'Ungebrauchte Ware nehmen wir innerhalb von 30 Tagen mit Kassenbon zurück. Geöffnete Ware kann eine Gebühr von 10 % kosten.',
      'Ihre gesetzlichen Rechte bei Mängeln bleiben davon unberührt.',
    ],
  })
}

/** A gift: no prices anywhere. */
export function giftReceipt(language: Language): ReceiptPaper {
  return simpleReceipt(language, {
    variant: 'gift',
    customerName: null,
    sale: null,
    next: ['Your store credit is ready.'],
  })
}

export function returnLabel(language: Language, changes: Partial<ReturnLabelPaper> = {}): ReturnLabelPaper {
  return {
    ...base(language),
    kind: 'return_label',
    rma: 'RMA-417',
    from: { name: 'Jonas Petersen', lines: ['Lindenallee 4', '24105 Kiel', 'Germany'], phone: '+49 431 998877' },
    to: { name: 'Fjord & Fern Returns', lines: ['Hafenstraße 12', '20457 Hamburg', 'Germany'], phone: null },
    service: 'DHL Paket',
    payer: 'shop',
    item: 1,
    itemCount: 2,
    weightGrams: 1250,
    sendBy: '2026-12-07',
    instructions: [
      'Put the goods with all parts into a firm box.',
      'Tape this label flat on the largest side.',
      'Keep the proof of posting.',
    ],
    ...changes,
  }
}

export function itemTag(language: Language, changes: Partial<ItemTagPaper> = {}): ItemTagPaper {
  return {
    ...base(language),
    kind: 'item_tag',
    rma: 'RMA-417',
    line: 1,
    unit: 2,
    productName: 'Yoga mat, 6 mm, sage',
    sku: 'YM-6-SAGE',
    grade: 'B',
    disposition: language === 'en' ? 'Restock, open box' : 'Verkauf als geöffnet',
    bin: 'R2-04',
    day: '2026-11-23',
    ...changes,
  }
}

export function testPaper(language: Language, stock: '4x6' | '2x1' = '4x6'): TestPaper {
  return {
    ...base(language),
    kind: 'test',
    shopName: 'Fjord & Fern',
    printerName: 'Counter',
    address: '192.168.1.50:9100',
    printed: { day: '2026-11-23', time: '14:32' },
    code: 'TEST-1',
    stock,
  }
}

/** A store credit of a customer. */
export function credit(language: Language, changes: Partial<CreditPaper> = {}): CreditPaper {
  return {
    ...base(language),
    kind: 'credit',
    currency: 'EUR',
    shop,
    code: 'SC-7KQ2-9MZP-H4TX',
    balanceMinor: 2550,
    printed: { day: '2026-11-23', time: '14:32' },
    staffName: 'Mia',
    customerName: 'Jonas Petersen',
    ...changes,
  }
}
