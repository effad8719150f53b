import type { TenderKind } from './tenders.ts'

/** A share of an amount; `tenderId` null: of no tender of the sale. */
export interface Share {
  readonly tenderId: string | null
  readonly kind: TenderKind
  readonly amountMinor: number
}

/** An amount being laid on tenders and kinds, one after the other, so much of it as money as there is of that. */
export class ShareOut {
  readonly #shares: Share[] = []
  #leftMinor: number
  #moneyMinor: number

  /** `moneyMinor`: the most that may be anything but store credit. */
  constructor(amountMinor: number, moneyMinor: number) {
    this.#leftMinor = amountMinor
    this.#moneyMinor = moneyMinor
  }

  get shares(): readonly Share[] {
    return this.#shares
  }

  /** What nothing has taken yet. */
  get leftMinor(): number {
    return this.#leftMinor
  }

  /** What of the rest may still be money. */
  get moneyMinor(): number {
    return this.#moneyMinor
  }

  /** Lays as much as may be, up to an amount, on a tender or a kind; nothing where nothing may be. */
  lay(tenderId: string | null, kind: TenderKind, upToMinor: number): void {
    const isMoney = kind !== 'store_credit'
    const amountMinor = Math.min(this.#leftMinor, upToMinor, isMoney ? this.#moneyMinor : this.#leftMinor)
    if (amountMinor <= 0) return
    this.#shares.push({ tenderId, kind, amountMinor })
    this.#leftMinor -= amountMinor
    if (isMoney) this.#moneyMinor -= amountMinor
  }
}
