import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { contractJson } from '../../electron/hosts/contract-json.ts'
import { contract, operationNamed } from '../../shared/contract.ts'
import type { Operation } from '../../shared/define.ts'
import { de, en } from '../../shared/texts/catalogue.ts'

const operations = Object.entries(contract as unknown as Readonly<Record<string, Operation>>)

const promised =
  'staff.signIn staff.signOut staff.list staff.save staff.approve shop.setUp shop.read shop.save sales.preview sales.import sales.saveProfile sales.find sales.read products.import products.find products.save customers.find customers.read customers.save jobs.read jobs.cancel policy.read policy.publish returns.quote returns.saveDraft returns.request returns.authorize returns.decline returns.receive returns.find returns.read returns.cancel grading.inspect grading.dispose settlements.preview settlements.pay settlements.reverse credits.read printing.printers printing.savePrinter printing.test printing.jobs printing.preview printing.reprint printing.cancel printing.resolve reports.list reports.run audit.find audit.verify desk.summary'

describe('the contract', () => {
  it.each(promised.split(' '))('has %s', name => {
    expect(operationNamed(name)).not.toBeNull()
  })

  it('is JSON on the wire: every operation has a schema', () => {
    expect(Object.keys(contractJson())).toEqual(operations.map(([name]) => name))
  })

  it.each(operations)('%s takes its input only in the described shape', (_name, operation) => {
    for (const wrong of [null, 7, 'text', []]) expect(operation.input.safeParse(wrong).success).toBe(false)
  })

  it('names operations as slice.verb', () => {
    for (const [name] of operations) expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/)
  })

  it('explains every code in both languages', () => {
    const codes = new Set(operations.flatMap(([, operation]) => Object.keys(operation.failures)))
    for (const code of codes) {
      expect(en, code).toHaveProperty([`failure.${code}`])
      expect(de, code).toHaveProperty([`failure.${code}`])
    }
  })

  it('keeps every secret out of what it describes as an answer', () => {
    for (const [name, operation] of operations) {
      const shape = JSON.stringify(z.toJSONSchema(operation.output))
      if (name !== 'staff.list') expect(shape, name).not.toMatch(/"pin"|pinHash/)
    }
  })
})
