import { expect, test } from 'vitest'
import { declineReasons } from '../../shared/returns/decline-reasons.ts'
import { outcomes } from '../../shared/returns/outcomes.ts'
import { faults, storedReasons } from '../../shared/returns/reasons.ts'
import { returnChannels, returnTypes } from '../../shared/returns/return-types.ts'
import { shownStatuses } from '../../shared/returns/shown-status.ts'
import { returnConditions } from '../../shared/returns/states.ts'
import { de, en } from '../../shared/returns/texts.ts'
import { unitStates } from '../../shared/returns/unit-states.ts'

const named = [
  ...storedReasons.map(code => `reason.${code}`),
  ...faults.map(code => `fault.${code}`),
  ...outcomes.map(code => `outcome.${code}`),
  ...returnTypes.map(code => `return_type.${code}`),
  ...returnChannels.map(code => `return_channel.${code}`),
  ...declineReasons.map(code => `decline_reason.${code}`),
  ...shownStatuses.map(code => `return_status.${code}`),
  ...unitStates.map(code => `unit_state.${code}`),
  ...returnConditions.map(code => `return_condition.${code}`),
]
const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

test('every code of the closed lists has a text', () => {
  expect(named.filter(key => !(key in en))).toEqual([])
})

test('no text is left over', () => {
  expect(Object.keys(en).filter(key => !named.includes(key) && !key.startsWith('failure.'))).toEqual([])
})

test('both languages leave the same blanks', () => {
  for (const key of Object.keys(en) as (keyof typeof en)[])
    expect([key, blanks(de[key])]).toEqual([key, blanks(en[key])])
})
