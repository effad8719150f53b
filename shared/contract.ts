import * as z from 'zod'
import { auditOperations } from './audit/contract.ts'
import { benchOperations } from './bench/contract.ts'
import { bookOperations } from './books/contract.ts'
import { costOperations } from './costs/contract.ts'
import { creditOperations } from './credits/contract.ts'
import { customerOperations } from './customers/contract.ts'
import type { FailureOf, InputOf, Operation, OutputOf } from './define.ts'
import { deskOperations } from './desk/contract.ts'
import { evidenceOperations } from './evidence/contract.ts'
import { exchangeOperations } from './exchanges/contract.ts'
import { gradingOperations } from './grading/contract.ts'
import { jobOperations } from './jobs/contract.ts'
import { photoOperations } from './photos/contract.ts'
import { policyOperations } from './policy/contract.ts'
import { printingOperations } from './printing/contract.ts'
import { productOperations } from './products/contract.ts'
import { queueOperations } from './queues/contract.ts'
import { reportOperations } from './reports/contract.ts'
import { exportOperations } from './reports/export-contract.ts'
import type { Result } from './result.ts'
import { returnOperations } from './returns/contract.ts'
import { keepOperations } from './returns/keep-contract.ts'
import { withoutSaleOperations } from './returns/without-sale-contract.ts'
import { saleOperations } from './sales/contract.ts'
import { settlementOperations } from './settlements/contract.ts'
import { shipmentOperations } from './shipments/contract.ts'
import { shopOperations } from './shop/contract.ts'
import { staffOperations } from './staff/contract.ts'
import { supplierOperations } from './suppliers/contract.ts'
import { warrantyOperations } from './warranty/contract.ts'

/** Everything the desk can be asked, by wire name. */
export const contract = {
  ...staffOperations,
  ...shopOperations,
  ...auditOperations,
  ...jobOperations,
  ...policyOperations,
  ...returnOperations,
  ...keepOperations,
  ...withoutSaleOperations,
  ...warrantyOperations,
  ...supplierOperations,
  ...gradingOperations,
  ...queueOperations,
  ...settlementOperations,
  ...exchangeOperations,
  ...creditOperations,
  ...saleOperations,
  ...reportOperations,
  ...exportOperations,
  ...bookOperations,
  ...productOperations,
  ...printingOperations,
  ...deskOperations,
  ...costOperations,
  ...evidenceOperations,
  ...customerOperations,
  ...shipmentOperations,
  ...benchOperations,
  ...photoOperations,
}

export type Contract = typeof contract
/** A wire name. */
export type Name = keyof Contract
export type CommandName = { [N in Name]: Contract[N]['kind'] extends 'command' ? N : never }[Name]
export type QueryName = Exclude<Name, CommandName>
export type Input<N extends Name> = InputOf<Contract[N]>
/** What a caller may send: defaults can be left out. */
export type Sent<N extends Name> = z.input<Contract[N]['input']>
export type Output<N extends Name> = OutputOf<Contract[N]>

/** What the runner itself may answer, whatever the operation. */
export const deskFailures = {
  unexpected: { reference: z.string() },
  invalid_input: { issues: z.array(z.object({ path: z.string(), problem: z.string() })) },
  unknown_operation: { name: z.string() },
  not_signed_in: {},
  not_allowed: { needs: z.array(z.string()) },
  already_set_up: {},
  key_missing: {},
  key_reused: {},
  approval_needed: { operation: z.string(), subject: z.string(), amountMinor: z.int(), why: z.string() },
  approval_not_valid: {},
  month_closed: { month: z.string() },
  desk_unreachable: {},
  desk_read_only: {},
  disk_full: {},
} satisfies Operation['failures']

export type DeskFailure = FailureOf<{ failures: typeof deskFailures }>
/** What an operation's handler may refuse with: its own codes and the desk's. */
export type FailureFor<N extends Name> = FailureOf<Contract[N]> | DeskFailure
export type Reply<N extends Name> = Result<Output<N>, FailureFor<N>>
/** Every code a screen may have to explain. */
export type FailureCode = { [N in Name]: FailureFor<N>['code'] }[Name]

/** An operation by its wire name, or null. Names like `constructor` are not operations. */
export function operationNamed(name: string): Operation | null {
  return Object.hasOwn(contract, name) ? (contract[name as Name] as unknown as Operation) : null
}
