import type { Writing } from '../context.ts'

/** Gives a new shop a receipt and a label printer that keep their papers as pictures in the data folder. */
export async function addVirtualPrinters(desk: Writing): Promise<void> {
  const common = {
    transport: 'virtual' as const,
    address: null,
    abilities: '{}',
    active: 1,
    state: 'ready',
    createdAt: desk.now,
  }
  await desk.db
    .insertInto('printer')
    .values([
      {
        ...common,
        id: desk.newId(),
        name: 'Receipt',
        nameFolded: 'receipt',
        language: 'escpos',
        columns: 48,
        dpi: null,
        papers: JSON.stringify(['receipt']),
      },
      {
        ...common,
        id: desk.newId(),
        name: 'Label',
        nameFolded: 'label',
        language: 'zpl',
        columns: null,
        dpi: 203,
        papers: JSON.stringify(['return_label', 'item_tag']),
      },
    ])
    .execute()
}
