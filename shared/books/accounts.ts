/** What an account holds: decides where a map's defaults point and how the screen groups it. */
export type AccountKind = 'income' | 'expense' | 'asset' | 'liability'

/** The accounts that the desk posts to, each by a key that the shop maps to an account of its own (money.md 5). */
export const accounts = {
  sales: 'income',
  sales_returns: 'income',
  sales_allowances: 'income',
  delivery_income: 'income',
  restocking_fee_income: 'income',
  recovery_income: 'income',
  breakage: 'income',
  output_tax: 'liability',
  customer_refunds_payable: 'liability',
  store_credit_liability: 'liability',
  accounts_payable: 'liability',
  cash: 'asset',
  card_clearing: 'asset',
  transfer_clearing: 'asset',
  gift_card_clearing: 'asset',
  other_clearing: 'asset',
  store_credit_clearing: 'asset',
  recovery_clearing: 'asset',
  inventory: 'asset',
  returned_goods: 'asset',
  supplier_claims_receivable: 'asset',
  cogs: 'expense',
  returns_write_down: 'expense',
  purchase_price_variance: 'expense',
  claims_written_off: 'expense',
  return_shipping: 'expense',
  promotion: 'expense',
  cash_rounding: 'expense',
} as const satisfies Readonly<Record<string, AccountKind>>

export type AccountKey = keyof typeof accounts

/** Every account key, in the order they are shown. */
export const accountKeys = Object.keys(accounts) as readonly AccountKey[]

/** Whether a text is an account key. */
export function isAccountKey(text: string): text is AccountKey {
  return Object.hasOwn(accounts, text)
}
