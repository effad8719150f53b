import { readAccounts } from './accounts.ts'
import { closeMonth } from './close-month.ts'
import { exportBooks } from './export.ts'
import { listMonths } from './months.ts'
import { reopenMonth } from './reopen-month.ts'
import { saveAccounts } from './save-accounts.ts'

export const bookHandlers = {
  'books.accounts': readAccounts,
  'books.saveAccounts': saveAccounts,
  'books.months': listMonths,
  'books.export': exportBooks,
  'books.closeMonth': closeMonth,
  'books.reopenMonth': reopenMonth,
}
