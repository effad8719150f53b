import { describe, expect, it } from 'vitest'
import { de, en } from '../../shared/audit/command-texts.ts'
import { contract } from '../../shared/contract.ts'

const commands = Object.entries(contract).flatMap(([name, operation]) => (operation.kind === 'command' ? [name] : []))

describe('the audit trail in words', () => {
  it.each(commands)('says what %s did, in both languages', name => {
    const key = `audit.command.${name}`
    expect(Object.hasOwn(en, key)).toBe(true)
    expect(Object.hasOwn(de, key)).toBe(true)
  })
  it('has no words for commands that are gone', () => {
    const internals = [
      'books.packed',
      'returns.expire',
      'jobs.end',
      'imports.finish',
      'desk.tidy',
      'printing.end',
      'printing.expire',
    ]
    const said = Object.keys(en).flatMap(key => (key.startsWith('audit.command.') ? [key.slice(14)] : []))
    expect(said.toSorted()).toEqual([...commands, ...internals].toSorted())
  })
})
