import type { AccountMap, ShapeMap } from './account-map.ts'
import type { AccountKey } from './accounts.ts'

const named: Readonly<Record<AccountKey, string>> = {
  sales: 'Sales',
  sales_returns: 'Sales returns',
  sales_allowances: 'Sales allowances',
  delivery_income: 'Delivery income',
  restocking_fee_income: 'Restocking fees',
  recovery_income: 'Recovery income',
  breakage: 'Store credit breakage',
  output_tax: 'Output tax',
  customer_refunds_payable: 'Customer refunds payable',
  store_credit_liability: 'Store credit',
  accounts_payable: 'Supplier credits clearing',
  cash: 'Cash clearing',
  card_clearing: 'Card clearing',
  transfer_clearing: 'Transfer clearing',
  gift_card_clearing: 'Gift card clearing',
  other_clearing: 'Other payments clearing',
  store_credit_clearing: 'Store credit clearing',
  recovery_clearing: 'Recovery clearing',
  inventory: 'Inventory',
  returned_goods: 'Returned goods',
  supplier_claims_receivable: 'Supplier claims',
  cogs: 'Cost of goods sold',
  returns_write_down: 'Returns write-down',
  purchase_price_variance: 'Purchase price variance',
  claims_written_off: 'Claims written off',
  return_shipping: 'Return shipping',
  promotion: 'Promotion',
  cash_rounding: 'Cash rounding',
}

/**
 * Codes for a Xero organisation. Manual journals can't post to bank, receivable or payable accounts there, so money
 * goes to clearing accounts of the shop's own; the codes are suggestions to be made or changed.
 */
const coded: Readonly<Record<AccountKey, string>> = {
  sales: '200',
  sales_returns: '201',
  sales_allowances: '202',
  delivery_income: '205',
  restocking_fee_income: '206',
  recovery_income: '207',
  breakage: '208',
  output_tax: '820',
  customer_refunds_payable: '841',
  store_credit_liability: '842',
  accounts_payable: '843',
  cash: '611',
  card_clearing: '612',
  transfer_clearing: '613',
  gift_card_clearing: '614',
  other_clearing: '615',
  store_credit_clearing: '616',
  recovery_clearing: '617',
  inventory: '630',
  returned_goods: '631',
  supplier_claims_receivable: '632',
  cogs: '310',
  returns_write_down: '311',
  purchase_price_variance: '312',
  claims_written_off: '313',
  return_shipping: '425',
  promotion: '400',
  cash_rounding: '860',
}

const withNames = (accounts: Readonly<Record<AccountKey, string>>, noTaxRate: string): ShapeMap => ({
  accounts: { ...accounts },
  noTaxRate,
  titles: {},
  date: null,
  signs: null,
  amounts: 'debit_positive',
})

/** The map that a shop starts with. */
export const defaultAccountMap: AccountMap = {
  shape: 'plain',
  maps: { plain: withNames(named, ''), quickbooks: withNames(named, ''), xero: withNames(coded, 'Tax Exempt') },
}
