import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { anchors } from '../../shared/policy/days.ts'
import { evidenceKinds, saleChannels } from '../../shared/policy/facts.ts'
import { verdicts } from '../../shared/policy/finding.ts'
import {
  defaultPolicy,
  euStatutoryEntries,
  policyDocumentSchema,
  scopeKinds,
  versionInForce,
} from '../../shared/policy/policy-document.ts'
import { rules } from '../../shared/policy/rules/index.ts'
import { de, en } from '../../shared/policy/texts.ts'
import { policyOf, shopRule } from './policy-facts.ts'

const refused = (document: unknown) =>
  policyDocumentSchema.safeParse(document).error?.issues.map(issue => issue.path.join('.')) ?? []

test('the default policy and the EU’s rules are valid and survive a trip through JSON', () => {
  const whole = policyOf(...defaultPolicy.entries, ...euStatutoryEntries)
  expect(policyDocumentSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
})

test('settings are checked by their own rule, and the place is named', () => {
  expect(refused(policyOf(shopRule('return_window', { days: -1, anchor: 'sale' })))).toEqual([
    'entries.0.settings.days',
  ])
  expect(refused(policyOf(shopRule('return_window', { days: 3.5, anchor: 'moon' })))).toEqual([
    'entries.0.settings.days',
    'entries.0.settings.anchor',
  ])
  expect(refused(policyOf(shopRule('evidence', {})))).toEqual(['entries.0.settings.kinds'])
  expect(refused({ format: 1, entries: [{ rule: 'kindness', scope: { kind: 'shop' }, settings: {} }] })).toEqual([
    'entries.0.rule',
  ])
})

test('one rule speaks once per scope', () => {
  expect(refused(policyOf(shopRule('final_sale'), shopRule('final_sale')))).toEqual(['entries.1'])
})

test('the document can be told as JSON Schema, and so can every rule’s settings', () => {
  expect(z.toJSONSchema(policyDocumentSchema, { io: 'input' })).toHaveProperty('properties.entries')
  for (const rule of rules) expect(z.toJSONSchema(rule.settings, { io: 'input' })).toHaveProperty('properties')
})

test('the version in force is the one that began last, both its days counted', () => {
  const versions = [
    { id: 'a', fromDay: '2024-01-01', untilDay: '2024-06-30' },
    { id: 'b', fromDay: '2024-07-01', untilDay: null },
    { id: 'c', fromDay: '2024-12-01', untilDay: '2024-12-31' },
  ]
  const at = (day: string) => versionInForce(versions, day)?.id ?? null
  expect(['2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01', '2024-12-15', '2025-01-01'].map(at)).toEqual([
    null,
    'a',
    'a',
    'b',
    'c',
    'b',
  ])
})

test('every name has a text: rules, settings, scopes, anchors, verdicts, channels, evidence', () => {
  const settingNames = rules.flatMap(rule => {
    const schema = z.toJSONSchema(rule.settings, { io: 'input' })
    return Object.keys(schema.properties ?? {}).map(name => `policy_setting.${rule.id}.${name}`)
  })
  const named = [
    ...rules.map(rule => `policy_rule.${rule.id}`),
    ...settingNames,
    ...scopeKinds.map(kind => `policy_scope.${kind}`),
    ...anchors.map(anchor => `policy_anchor.${anchor}`),
    ...verdicts.map(verdict => `verdict.${verdict}`),
    ...saleChannels.map(channel => `sale_channel.${channel}`),
    ...evidenceKinds.map(kind => `evidence.${kind}`),
  ]
  expect(named.filter(key => !(key in en))).toEqual([])
})

test('both languages leave the same blanks', () => {
  const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()
  for (const key of Object.keys(en) as (keyof typeof en)[])
    expect([key, blanks(de[key])]).toEqual([key, blanks(en[key])])
})

test.each([
  ['en', 1, 'Within 1 day of the sale (day 1, until 2 Mar).'],
  ['en', 30, 'Within 30 days of the sale (day 1, until 2 Mar).'],
  ['de', 1, 'Innerhalb von 1 Tag nach dem Kauf (Tag 1, bis 2 Mar).'],
  ['de', 30, 'Innerhalb von 30 Tagen nach dem Kauf (Tag 1, bis 2 Mar).'],
])('in %s, %i reads: %s', async (lng, count, sentence) => {
  const i18n = createInstance()
  await i18n.init({
    lng,
    keySeparator: false,
    nsSeparator: false,
    resources: { en: { translation: en }, de: { translation: de } },
  })
  expect(i18n.t('policy.return_window.within_sale', { count, dayNumber: 1, untilDay: '2 Mar' })).toBe(sentence)
})
