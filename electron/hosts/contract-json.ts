import * as z from 'zod'
import { contract } from '../../shared/contract.ts'
import type { Operation } from '../../shared/define.ts'

/** The contract as JSON Schema, for shops' own scripts: operations by name. */
export function contractJson(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(contract as unknown as Readonly<Record<string, Operation>>).map(([name, operation]) => [
      name,
      {
        kind: operation.kind,
        roles: operation.allow,
        input: z.toJSONSchema(operation.input, { io: 'input' }),
        output: z.toJSONSchema(operation.output),
        failures: Object.fromEntries(
          Object.entries(operation.failures).map(([code, shape]) => [code, z.toJSONSchema(z.object(shape))]),
        ),
      },
    ]),
  )
}
