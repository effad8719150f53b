import { describe, expect, it } from 'vitest'
import { findMachines, type Machine, type MachineRow } from './machines.ts'

const machines = await findMachines()
const starts = ({ table, states }: Machine) => (table.some(row => row.from === null) ? [null, ...states] : states)
const holding = (rows: readonly MachineRow[]) =>
  Object.fromEntries(rows.flatMap(row => (row.needs ?? []).map(need => [need, true])))
const led = (value: unknown) =>
  typeof value === 'object' && value !== null && 'to' in value ? (value as { readonly to: unknown }).to : value

it('every state table has the function that moves by it, named after it', () => {
  expect(machines.length).toBeGreaterThanOrEqual(6)
  expect(machines.filter(one => one.move === null).map(one => `${one.path} ${one.name}`)).toEqual([])
})

describe.each(machines)('the table of the $name', machine => {
  const move: NonNullable<Machine['move']> = (state, event, holds) =>
    machine.move?.(state, event, holds) ?? { ok: false, failure: 'no function moves by it' }

  it('each row works when its conditions hold', () => {
    for (const row of machine.table) {
      const moved = move(row.from, row.event, holding([row]))
      expect([row.from, row.event, moved.ok, led(moved.value)]).toEqual([row.from, row.event, true, row.to])
    }
  })

  it('each row asks for its conditions, one by one', () => {
    for (const row of machine.table) {
      for (const missing of row.needs ?? []) {
        const moved = move(row.from, row.event, { ...holding([row]), [missing]: false })
        const other = machine.table.some(
          one => one.from === row.from && one.event === row.event && one !== row && (one.needs ?? []).length === 0,
        )
        if (!other) expect(moved).toMatchObject({ ok: false, failure: { code: 'condition_not_met', event: row.event } })
      }
    }
  })

  it('every other pair of state and event is refused, naming both, whatever holds', () => {
    let refused = 0
    for (const state of starts(machine)) {
      for (const event of machine.events) {
        if (machine.table.some(row => row.from === state && row.event === event)) continue
        const failure = { code: 'not_possible_from', state: state ?? 'none', event }
        expect(move(state, event, holding(machine.table))).toEqual({ ok: false, failure })
        refused += 1
      }
    }
    expect(refused).toBeGreaterThan(0)
  })

  it('every state can be reached, and no row stands twice', () => {
    const reached = new Set(machine.table.map(row => row.to))
    const first = machine.table.filter(row => row.from === null).map(row => row.to)
    const begin = first.length > 0 ? [] : [machine.states[0]]
    expect(machine.states.filter(state => !reached.has(state) && !begin.includes(state))).toEqual([])
    const rows = machine.table.map(row => `${row.from} ${row.event} ${row.to}`)
    expect(rows).toEqual([...new Set(rows)])
  })
})
