import { expect } from 'vitest'
import type { Connection } from '../../electron/database/open.ts'
import type { RollupTable } from '../../electron/database/schema-reports.ts'

/** Rows of the rollups that say something, in their order; `rebuilt` from the facts instead of as kept. */
export function rollupRows(raw: Connection, from: 'rollup' | 'rollup_rebuilt' = 'rollup'): readonly RollupTable[] {
  return raw
    .prepare<[], RollupTable>(
      `select * from ${from} where returns <> 0 or units <> 0 or paid_minor <> 0 or imported_minor <> 0
       order by dimension, month, code, currency`,
    )
    .all()
}

/** Expects the rollups to be what their facts add up to. */
export function expectRollupsRight(raw: Connection): void {
  expect(rollupRows(raw)).toEqual(rollupRows(raw, 'rollup_rebuilt'))
}
