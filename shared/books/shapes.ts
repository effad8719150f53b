/** Which program reads the journal. */
export const journalShapes = ['plain', 'quickbooks', 'xero'] as const
export type JournalShape = (typeof journalShapes)[number]

/** What a column of a journal file is filled from. */
export const journalFields = [
  'date',
  'document',
  'account',
  'debit',
  'credit',
  'amount',
  'currency',
  'taxCode',
  'taxRate',
  'memo',
  'return',
  'settlement',
  'name',
  'trackingName1',
  'trackingOption1',
  'trackingName2',
  'trackingOption2',
] as const
export type JournalField = (typeof journalFields)[number]

/** How days are written. */
export const journalDates = ['YYYY-MM-DD', 'MM/DD/YYYY', 'DD/MM/YYYY'] as const
/** Always a point and commas, or as the shop's country writes. */
export const journalSigns = ['fixed', 'locale'] as const

/** How a program wants its journal, read from public descriptions (files.md): data that an owner can edit. */
export interface ShapeFile {
  readonly columns: readonly { readonly field: JournalField; readonly title: string }[]
  readonly date: (typeof journalDates)[number]
  readonly signs: (typeof journalSigns)[number]
  /** Whether every line names a tax rate. */
  readonly namesTaxRate: boolean
  /** The most lines of a file; a larger month becomes several files that each balance. */
  readonly mostLines: number | null
}

const column = (field: JournalField, title: string) => ({ field, title })

/** The shapes, by program. */
export const shapeFiles: Readonly<Record<JournalShape, ShapeFile>> = {
  plain: {
    columns: [
      column('date', 'date'),
      column('document', 'document'),
      column('account', 'account'),
      column('debit', 'debit'),
      column('credit', 'credit'),
      column('currency', 'currency'),
      column('taxCode', 'tax code'),
      column('taxRate', 'tax rate'),
      column('memo', 'memo'),
      column('return', 'return'),
      column('settlement', 'settlement'),
    ],
    date: 'YYYY-MM-DD',
    signs: 'locale',
    namesTaxRate: false,
    mostLines: null,
  },
  quickbooks: {
    columns: [
      column('document', 'Journal No.'),
      column('date', 'Journal Date'),
      column('account', 'Account Name'),
      column('debit', 'Debits'),
      column('credit', 'Credits'),
      column('memo', 'Description'),
      column('name', 'Name'),
    ],
    date: 'MM/DD/YYYY',
    signs: 'fixed',
    namesTaxRate: false,
    mostLines: null,
  },
  xero: {
    columns: [
      column('document', 'Narration'),
      column('date', 'Date'),
      column('memo', 'Description'),
      column('account', 'AccountCode'),
      column('taxRate', 'TaxRate'),
      column('amount', 'Amount'),
      column('trackingName1', 'TrackingName1'),
      column('trackingOption1', 'TrackingOption1'),
      column('trackingName2', 'TrackingName2'),
      column('trackingOption2', 'TrackingOption2'),
    ],
    date: 'DD/MM/YYYY',
    signs: 'fixed',
    namesTaxRate: true,
    mostLines: 300,
  },
}

/** A day as a shape writes it. */
export function writeDay(day: string, as: ShapeFile['date']): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (as === 'YYYY-MM-DD') return day
  return as === 'MM/DD/YYYY' ? `${month}/${date}/${year}` : `${date}/${month}/${year}`
}
