import { describe, expect, it } from 'vitest'
import { firstSettings, optionKey, settingsOf } from '../../renderer/policy/setting-kind.ts'
import { conditions } from '../../shared/policy/conditions/index.ts'
import { rules } from '../../shared/policy/rules/index.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'

const named = [...rules, ...conditions]

describe('the form of a policy rule or condition', () => {
  it('draws every setting of every rule and condition, with a name in the catalogue', () => {
    const silent = named.flatMap(rule =>
      settingsOf(rule).flatMap(({ name }) => {
        const key = `policy_setting.${rule.id}.${name}`
        return isTextKey(key) ? [] : [key]
      }),
    )
    expect(silent).toEqual([])
  })

  it('names every choice it offers; grades stand for themselves', () => {
    const silent = named.flatMap(rule =>
      settingsOf(rule).flatMap(({ name, is }) =>
        'values' in is ? is.values.map(value => optionKey(name, value)).filter(key => !isTextKey(key)) : [],
      ),
    )
    expect(silent.filter(key => !/^policy_option\.[A-EX]$/.test(key))).toEqual([])
  })

  it('starts a new entry with settings the rule itself accepts', () => {
    const refused = rules.filter(rule => !rule.settings.safeParse(firstSettings(rule)).success)
    expect(refused.map(rule => rule.id)).toEqual([])
  })

  it('knows amounts, limits, rates and lists by their schema', () => {
    const kinds = (id: string) =>
      Object.fromEntries(
        named.flatMap(rule => (rule.id === id ? settingsOf(rule).map(({ name, is }) => [name, is.kind]) : [])),
      )
    expect(kinds('restocking_fee')).toMatchObject({ percentMilli: 'rate', amountMinor: 'money', grades: 'many' })
    expect(kinds('approval_above')).toMatchObject({ counterMinor: 'limit' })
    expect(kinds('return_window')).toMatchObject({ days: 'number', seasons: 'seasons', toNextOpeningDay: 'switch' })
    expect(kinds('eu_legal_guarantee')).toMatchObject({ publicHolidays: 'days', calendar: 'choice' })
    expect(kinds('allowed_outcomes')).toEqual({ outcomesInOrder: 'ordered' })
    expect(kinds('no_receipt')).toMatchObject({ maxReturns: 'count_limit', maxValueMinor: 'limit' })
    expect(kinds('special_case')).toEqual({ verdict: 'choice', saying: 'text' })
    expect(kinds('reason')).toEqual({ reasons: 'many', secondReasons: 'second_reasons' })
    expect(kinds('season')).toMatchObject({ fromDate: 'month_day' })
  })
})
