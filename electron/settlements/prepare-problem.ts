import type { TooManyUnits } from '../../shared/returns/unit-states.ts'
import type { PreviewRefusal } from '../../shared/settlements/preview.ts'
import type { UnitsAtRepairer } from '../warranty/units-out.ts'
import type { SettledWhat } from './what-to-settle.ts'

/** Why nothing can be settled, as the caller is told. */
export type PrepareProblem =
  | { readonly code: 'not_found' | 'nothing_to_settle' | 'reason_needed' | 'paid_apart' }
  | { readonly code: 'not_possible_from'; readonly state: string; readonly event: string }
  | { readonly code: 'not_allowed'; readonly needs: string[] }
  | { readonly code: 'customer_owes'; readonly owesMinor: number; readonly currency: string }
  | { readonly code: 'money_not_back'; readonly missingMinor: number; readonly currency: string }
  | { readonly code: 'amount_not_possible'; readonly line: string; readonly mostMinor: number }
  | { readonly code: 'payouts_do_not_add_up'; readonly dueMinor: number; readonly chosenMinor: number }
  | { readonly code: 'tender_exceeded'; readonly tender: string; readonly leftMinor: number }
  | { readonly code: 'tender_not_of_sale'; readonly tender: string }
  | { readonly code: 'payout_not_allowed'; readonly kind: string }
  | { readonly code: 'outcome_not_allowed'; readonly outcome: string }
  | { readonly code: 'bonus_only_as_store_credit'; readonly bonusMinor: number }
  | { readonly code: 'credit_goes_back_as_credit'; readonly creditMinor: number }
  | TooManyUnits
  | UnitsAtRepairer

/** Says a refusal of the preview in the words of the return's own lines. */
export function problemOf(refusal: PreviewRefusal, { units, amounts }: SettledWhat): PrepareProblem {
  const line = (units[Number(refusal.key)] ?? amounts[Number(refusal.key)] ?? amounts[0])?.line.id ?? ''
  switch (refusal.code) {
    case 'amount_not_possible':
      return { code: 'amount_not_possible', line, mostMinor: refusal.leftMinor }
    case 'units_not_possible':
      return {
        code: 'too_many_units',
        state: 'accepted',
        event: 'settle',
        availableUnits: refusal.leftUnits,
        askedUnits: refusal.askedUnits,
      }
    case 'tender_exceeded':
      return { code: 'tender_exceeded', tender: refusal.tenderId, leftMinor: refusal.leftMinor }
    case 'tender_not_of_sale':
      return { code: 'tender_not_of_sale', tender: refusal.tenderId }
    case 'sale_line_unknown':
      throw new Error('A return line without its sale line was settled')
    default: {
      const { key: _of, ...problem } = refusal
      return problem
    }
  }
}
