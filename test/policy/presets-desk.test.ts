import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policyPresets } from '../../electron/policy/presets.ts'
import { defaultPolicy, euStatutoryEntries, policyDocumentSchema } from '../../shared/policy/policy-document.ts'
import { presetsToConfirm, presetsUsed } from '../../shared/policy/preset-file.ts'
import { presetIds } from '../../shared/policy/presets.ts'
import { ruleOf, rules } from '../../shared/policy/rules/index.ts'
import { top } from '../architecture/sources.ts'
import { dump } from '../support/dump.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { shopRule } from './policy-facts.ts'

const presets = policyPresets(`${top}/resources`)

describe('the presets', () => {
  it('are all there, each with its country, source and the day of its review', () => {
    expect(presets.map(preset => preset.id)).toEqual([...presetIds])
    for (const preset of presets) {
      expect(policyDocumentSchema.safeParse({ format: 1, entries: preset.entries }).success).toBe(true)
      if (preset.entries.length === 0) continue
      expect(preset.source).not.toBe('')
      expect(preset.address).toMatch(/^https:/)
      expect(preset.countries.length).toBeGreaterThan(0)
      for (const entry of preset.entries) {
        const legal = ruleOf(entry.rule)?.legal
        expect([entry.rule, legal?.country, legal?.reviewedDay]).toEqual([
          entry.rule,
          preset.country,
          preset.reviewedDay,
        ])
      }
    }
  })

  it('hold every rule of the law once', () => {
    const legal = rules.filter(rule => rule.legal !== null).map(rule => rule.id)
    expect(presets.flatMap(preset => preset.entries.map(entry => entry.rule)).sort()).toEqual([...legal].sort())
  })

  it('are used by their rules; a policy without any uses the shop’s own alone', () => {
    const used = (entries: Parameters<typeof presetsUsed>[0]) => presetsUsed(entries, presets).map(preset => preset.id)
    expect(used(defaultPolicy.entries)).toEqual(['shop_policy_only'])
    expect(used(euStatutoryEntries)).toEqual(['eu_distance_sale', 'eu_legal_guarantee'])
    expect(used([shopRule('uk_right_to_reject')])).toEqual(['uk'])
    expect(presetsToConfirm(defaultPolicy.entries, presets, [])).toEqual([])
    const older = [{ preset: 'uk', reviewedDay: '2020-01-01' }] as const
    expect(presetsToConfirm([shopRule('uk_right_to_reject')], presets, older)).toEqual(['uk'])
  })
})

describe('the owner', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await openTestDesk()
  })
  afterAll(() => desk.close())
  const document = { ...defaultPolicy, entries: [...defaultPolicy.entries, ...euStatutoryEntries] }
  const reviewedDay = presets[0]?.reviewedDay ?? ''

  it('confirms rules of the law before they are used', async () => {
    const before = dump(desk)
    const asked = { document, validFrom: '2025-05-14', basedOn: 1 }
    const refused = { ok: false, failure: { code: 'preset_not_confirmed', preset: 'eu_legal_guarantee' } }
    expect(await desk.call('policy.publish', { ...asked, confirm: ['eu_distance_sale'] })).toEqual(refused)
    const forged = { preset: 'eu_legal_guarantee', reviewedDay, by: 'Nobody', at: '2025-01-01T00:00:00.000Z' } as const
    const withForged = { ...asked, document: { ...document, confirmed: [forged] } }
    expect(await desk.call('policy.publish', { ...withForged, confirm: ['eu_distance_sale'] })).toEqual(refused)
    expect(dump(desk)).toEqual(before)
  })

  it('is written into the policy with the moment, and keeps it in later versions', async () => {
    const first = await desk.must('policy.publish', {
      document,
      validFrom: '2025-05-14',
      basedOn: 1,
      confirm: ['eu_distance_sale', 'eu_legal_guarantee'],
    })
    const at = desk.now()
    const confirmed = [
      { preset: 'eu_distance_sale', reviewedDay, by: 'Olga Owner', at },
      { preset: 'eu_legal_guarantee', reviewedDay, by: 'Olga Owner', at },
    ]
    expect(first.document.confirmed).toEqual(confirmed)
    desk.passMinutes(60)
    const second = await desk.must('policy.publish', { document, validFrom: '2025-05-14', basedOn: 2 })
    expect(second.document.confirmed).toEqual(confirmed)
    expect((await desk.must('policy.read', {})).version.document.confirmed).toEqual(confirmed)
  })

  it('may use the shop’s own policy alone; then nothing of the law stays confirmed', async () => {
    const own = await desk.must('policy.publish', {
      document: defaultPolicy,
      validFrom: '2025-05-14',
      basedOn: 3,
      confirm: ['shop_policy_only'],
    })
    expect(own.document.confirmed?.map(one => one.preset)).toEqual(['shop_policy_only'])
    expect((await desk.must('policy.read', {}, { as: 'counter' })).presets.map(preset => preset.id)).toEqual([
      ...presetIds,
    ])
  })
})
