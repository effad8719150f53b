import type { Day } from '../../calendar.ts'
import type { ShopLogo } from '../../shop/logo.ts'

/** What every paper carries. Texts given as plain strings are already in the paper's language. */
export interface PaperBase {
  readonly language: 'en' | 'de'
  /** BCP 47 locale for numbers and days, for example `de-AT`. */
  readonly locale: string
  /** Printed by the demo shop: the paper says DEMO. */
  readonly demo: boolean
  /** 0 for the first print, n for the nth copy: the paper says COPY n. */
  readonly copy: number
}

/** A moment on the shop's clock. */
export interface PaperMoment {
  readonly day: Day
  /** `HH:MM`. */
  readonly time: string
}

/** The head of a paper: who the shop is. */
export interface ShopHead {
  readonly name: string
  /** Street, town, country: one per line. */
  readonly addressLines: readonly string[]
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
  readonly taxNumber: string | null
  readonly logo: ShopLogo | null
}

/** A postal address as it is printed, one line each. */
export interface PaperAddress {
  readonly name: string
  readonly lines: readonly string[]
  readonly phone: string | null
}
