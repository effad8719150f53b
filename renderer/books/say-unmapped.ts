import { isAccountKey } from '../../shared/books/accounts.ts'
import type { Failure } from '../../shared/result.ts'
import type { Say } from '../parts/text/use-text.ts'

/** Says which accounts have no name yet, by what they are called here; null for any other failure. */
export function sayUnmapped(failure: Failure, t: Say): string | null {
  if (failure.code !== 'accounts_not_mapped' || !('accounts' in failure)) return null
  const { accounts } = failure
  if (!Array.isArray(accounts)) return null
  const named = accounts.filter(key => typeof key === 'string' && isAccountKey(key)).map(key => t(`account.${key}`))
  return t('books_screen.no_accounts', { accounts: named })
}
