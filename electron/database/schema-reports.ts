/** Rollups and the facts they are sums of; only triggers write here. Codes and ids are '' where there is none. */
export type SchemaReports = {
  rollup: RollupTable
  rollupRebuilt: RollupTable
  reasonFault: { readonly reason: string; readonly fault: string }
  returnedFact: ReturnedFact
  settledFact: SettledFact
  gradedFact: DecidedFact
  disposedFact: DecidedFact
}

export interface RollupTable {
  readonly dimension: string
  readonly month: string
  readonly code: string
  readonly currency: string
  readonly returns: number
  readonly units: number
  readonly paidMinor: number
  readonly importedMinor: number
}

/** What every fact can be grouped by. */
export interface FactAttributes {
  readonly day: string
  readonly month: string
  readonly returnLineId: string
  readonly returnId: string
  readonly reason: string
  readonly channel: string
  readonly customerId: string | null
  readonly lotCode: string
  readonly productId: string
  readonly category: string
  readonly supplierId: string
  readonly faultThen: string
  readonly faultNow: string
}

export interface ReturnedFact extends FactAttributes {
  readonly importId: string | null
  readonly returns: number
  readonly units: number
  readonly importedMinor: number
  readonly currency: string
}

export interface SettledFact extends FactAttributes {
  readonly settlementLineId: string
  readonly settlementId: string
  readonly reversed: 0 | 1
  readonly outcome: string
  readonly currency: string
  readonly settlements: number
  readonly units: number
  readonly paidMinor: number
  /** Net of credit and allowance, before fee and deduction. */
  readonly creditNetMinor: number
}

export interface DecidedFact extends FactAttributes {
  readonly knownThen: 0 | 1
  readonly code: string
  readonly units: number
}
