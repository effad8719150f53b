import { describe, expect, it } from 'vitest'
import { accountMap } from '../../shared/books/account-map.ts'
import { defaultAccountMap } from '../../shared/books/default-maps.ts'
import { noFacts, type PayoutFact, type SettlementFact, type StockFact } from '../../shared/books/facts.ts'
import { imbalanceOf, type JournalDocument } from '../../shared/books/journal.ts'
import { journalOf, journalOfMonth } from '../../shared/books/journal-of.ts'
import { journalRows, shapeOf, splitIntoFiles, unmappedKeys } from '../../shared/books/journal-rows.ts'
import { shapeFiles } from '../../shared/books/shapes.ts'
import { type Amount, amountOfNet, zeroAmount } from '../../shared/settlements/amount.ts'

const belongs = {
  id: 'CN-26-000001',
  day: '2026-03-05',
  returnNumber: 'RMA-26-000001',
  settlementNumber: 'CN-26-000001',
}
const vat = (taxMinor: number) => [{ code: 'vat', rateMilli: 19_000, taxMinor }]
const settlement = (more: Partial<SettlementFact>): SettlementFact => ({
  ...belongs,
  credit: zeroAmount,
  fee: zeroAmount,
  deduction: zeroAmount,
  allowance: zeroAmount,
  shipping: zeroAmount,
  returnShipping: zeroAmount,
  bonusMinor: 0,
  feeIsSeparateSupply: false,
  reversedDay: null,
  ...more,
})
const payout = (more: Partial<PayoutFact>): PayoutFact => ({
  ...belongs,
  id: 'CN-26-000001-P1',
  kind: 'card',
  amountMinor: 3060,
  roundingMinor: 0,
  failedDay: null,
  reverses: null,
  ...more,
})
const stock = (more: Partial<StockFact>): StockFact => ({
  id: 'S1',
  day: '2026-03-05',
  returnNumber: 'RMA-26-000001',
  kind: 'hold',
  quantity: 2,
  unitCostMinor: 1000,
  valueMinor: 2000,
  reverses: null,
  ...more,
})
/** Account and signed amount, debit above 0. */
const posted = (documents: readonly JournalDocument[]) =>
  documents.map(one => one.entries.map(entry => [entry.account, entry.debitMinor - entry.creditMinor]))
const money = (facts: Partial<typeof noFacts>) => posted(journalOf({ ...noFacts, ...facts }))

const yoga: Amount = amountOfNet(2857, vat(543))

describe('the journal', () => {
  it('posts 34.00 at 19 % less a fee of 10 % as its credit note shows it: 25.71 net, 4.89 tax, 30.60 back', () => {
    const fee = amountOfNet(286, vat(54))
    expect(money({ settlements: [settlement({ credit: yoga, fee })] })).toEqual([
      [
        ['sales_returns', 2571],
        ['output_tax', 489],
        ['customer_refunds_payable', -3060],
      ],
    ])
  })
  it('keeps the credit whole and posts the fee with its own tax when it is a separate supply', () => {
    const fee = amountOfNet(286, [{ code: 'fee', rateMilli: 19_000, taxMinor: 54 }])
    expect(money({ settlements: [settlement({ credit: yoga, fee, feeIsSeparateSupply: true })] })).toEqual([
      [
        ['sales_returns', 2857],
        ['output_tax', 543],
        ['customer_refunds_payable', -3060],
        ['restocking_fee_income', -286],
        ['output_tax', -54],
      ],
    ])
  })
  it('posts shipping, allowance, deduction, bonus and the return label each to its account', () => {
    const facts = settlement({
      credit: yoga,
      deduction: amountOfNet(286, vat(54)),
      shipping: amountOfNet(420, vat(80)),
      allowance: amountOfNet(84, vat(16)),
      returnShipping: amountOfNet(252, [{ code: 'fee', rateMilli: 19_000, taxMinor: 48 }]),
      bonusMinor: 200,
    })
    expect(money({ settlements: [facts] })).toEqual([
      [
        ['sales_returns', 2571],
        ['output_tax', 489 + 80 + 16],
        ['customer_refunds_payable', -(3060 + 500 + 100 - 300 + 200)],
        ['delivery_income', 420 - 252],
        ['sales_allowances', 84],
        ['output_tax', -48],
        ['promotion', 200],
      ],
    ])
  })
  it('pays by the tender’s clearing, and cash with its rounding', () => {
    expect(money({ payouts: [payout({})] })).toEqual([
      [
        ['customer_refunds_payable', 3060],
        ['card_clearing', -3060],
      ],
    ])
    expect(money({ payouts: [payout({ kind: 'cash', amountMinor: 3062, roundingMinor: -2 })] })).toEqual([
      [
        ['customer_refunds_payable', 3062],
        ['cash', -3060],
        ['cash_rounding', -2],
      ],
    ])
    expect(money({ payouts: [payout({ kind: 'store_credit' })] })[0]?.[1]).toEqual(['store_credit_liability', -3060])
  })
  it('takes a failed payout back on the day it failed, in its own month', () => {
    const facts = { ...noFacts, payouts: [payout({ failedDay: '2026-04-02' })] }
    expect(journalOfMonth(facts, '2026-03')).toHaveLength(1)
    expect(journalOfMonth(facts, '2026-04')).toMatchObject([{ kind: 'payout_failed', corrects: 'CN-26-000001-P1' }])
    expect(posted(journalOfMonth(facts, '2026-04'))).toEqual([
      [
        ['customer_refunds_payable', -3060],
        ['card_clearing', 3060],
      ],
    ])
  })
  it('reverses a settlement by its opposite, dated by its own day and naming what it takes back', () => {
    const facts = { ...noFacts, settlements: [settlement({ credit: yoga, reversedDay: '2026-04-01' })] }
    const [reversal] = journalOfMonth(facts, '2026-04')
    expect(reversal).toMatchObject({ kind: 'settlement_reversed', corrects: 'CN-26-000001', day: '2026-04-01' })
    expect(
      posted(journalOf(facts))
        .flat()
        .reduce((sum, [, minor]) => sum + Number(minor), 0),
    ).toBe(0)
  })
  it('follows goods from hold to stock, to nothing, and back to the customer', () => {
    expect(money({ stock: [stock({})] })).toEqual([
      [
        ['returned_goods', 2000],
        ['cogs', -2000],
      ],
    ])
    expect(money({ stock: [stock({ kind: 'restock', valueMinor: 1200 })] })).toEqual([
      [
        ['inventory', 1200],
        ['returns_write_down', 800],
        ['returned_goods', -2000],
      ],
    ])
    expect(money({ stock: [stock({ kind: 'write_off', valueMinor: 0 })] })).toEqual([
      [
        ['returns_write_down', 2000],
        ['returned_goods', -2000],
      ],
    ])
    expect(money({ stock: [stock({ kind: 'hand_out', reverses: 'S0' })] })).toEqual([
      [
        ['cogs', -2000],
        ['returned_goods', 2000],
      ],
    ])
  })
  it('has no stock entries for goods whose cost nobody knows', () => {
    expect(money({ stock: [stock({ unitCostMinor: null })] })).toEqual([])
  })
  it('posts an exchange as a full sale, never netted', () => {
    const exchange = {
      ...belongs,
      id: 'X1',
      sold: amountOfNet(3361, vat(639)),
      creditUsedMinor: 3400,
      payments: [{ kind: 'card' as const, amountMinor: 600, roundingMinor: 0 }],
      costMinor: 1500,
      reversedDay: null,
    }
    expect(money({ exchanges: [exchange] })).toEqual([
      [
        ['customer_refunds_payable', 3400],
        ['card_clearing', 600],
        ['sales', -3361],
        ['output_tax', -639],
        ['cogs', 1500],
        ['inventory', -1500],
      ],
    ])
  })
  it('ends a store credit that expires or is void as breakage, and redeems it elsewhere through clearing', () => {
    const credit = { id: 'E1', day: '2026-03-09', code: 'SC-1', amountMinor: -500 }
    expect(money({ storeCredits: [{ ...credit, kind: 'expire' }] })).toEqual([
      [
        ['store_credit_liability', 500],
        ['breakage', -500],
      ],
    ])
    expect(money({ storeCredits: [{ ...credit, kind: 'redeem' }] })[0]?.[1]).toEqual(['store_credit_clearing', -500])
  })
})

describe('a journal file', () => {
  const documents = journalOf({
    ...noFacts,
    settlements: [settlement({ credit: yoga })],
    payouts: [payout({ amountMinor: 3400 })],
  })
  const fill = (shape: 'plain' | 'quickbooks' | 'xero') => ({
    file: shapeFiles[shape],
    map: defaultAccountMap.maps[shape],
    currency: 'EUR',
    memo: (one: JournalDocument) => one.kind,
  })
  it('names tax code and rate in the plain shape', () => {
    expect(journalRows(documents, fill('plain'))[1]).toMatchObject({
      date: '2026-03-05',
      document: 'CN-26-000001',
      account: 'Output tax',
      debit: 543,
      credit: null,
      taxCode: 'vat',
      taxRate: '19',
      return: 'RMA-26-000001',
    })
  })
  it('writes month first for QuickBooks and leaves the other side empty', () => {
    expect(journalRows(documents, fill('quickbooks'))[2]).toMatchObject({
      date: '03/05/2026',
      account: 'Customer refunds payable',
      debit: null,
      credit: 3400,
    })
  })
  it('signs amounts for Xero, by account code, each line with a rate', () => {
    expect(journalRows(documents, fill('xero')).map(row => [row.account, row.amount, row.taxRate])).toEqual([
      ['201', 2857, 'Tax Exempt'],
      ['820', 543, 'Tax Exempt'],
      ['841', -3400, 'Tax Exempt'],
      ['841', 3400, 'Tax Exempt'],
      ['612', -3400, 'Tax Exempt'],
    ])
  })
  it('writes days, signs and titles as the owner changed them', () => {
    const map = {
      ...defaultAccountMap.maps.xero,
      date: 'YYYY-MM-DD' as const,
      signs: 'locale' as const,
      amounts: 'credit_positive' as const,
      titles: { amount: 'Value' },
    }
    const file = shapeOf('xero', map)
    expect(file).toMatchObject({ signs: 'locale', mostLines: 300 })
    expect(file.columns.map(column => column.title)).toContain('Value')
    const rows = journalRows(documents, { ...fill('xero'), map, file })
    expect(rows[0]).toMatchObject({ date: '2026-03-05', amount: -2857 })
    expect(rows.reduce((sum, row) => sum + Number(row.amount), 0)).toBe(0)
    expect(shapeOf('xero', defaultAccountMap.maps.xero)).toEqual(shapeFiles.xero)
  })
  it('reads a map that was saved before there was more to change', () => {
    const { accounts } = defaultAccountMap.maps.plain
    const old = { accounts, taxRates: { 'VAT 19000': 'Output 19 %' }, noTaxRate: '', titles: {} }
    const read = accountMap.parse({ shape: 'plain', maps: { plain: old, quickbooks: old, xero: old } })
    expect(read.maps.plain).toEqual(defaultAccountMap.maps.plain)
  })
  it('names the accounts that nobody mapped', () => {
    const map = {
      ...defaultAccountMap.maps.plain,
      accounts: { ...defaultAccountMap.maps.plain.accounts, card_clearing: '' },
    }
    expect(unmappedKeys(documents, map)).toEqual(['card_clearing'])
    expect(unmappedKeys(documents, defaultAccountMap.maps.plain)).toEqual([])
  })
  it('is divided between documents only, so that each part balances', () => {
    const files = splitIntoFiles(documents, 3)
    expect(files.map(file => file.length)).toEqual([1, 1])
    for (const file of files) expect(file.reduce((sum, one) => sum + imbalanceOf(one), 0)).toBe(0)
    expect(splitIntoFiles([], 300)).toEqual([[]])
  })
})
