import type { Day, Instant } from '../shared/calendar.ts'
import type { Contract, FailureFor, Input, Name, Output } from '../shared/contract.ts'
import type { Role } from '../shared/define.ts'
import type { Result } from '../shared/result.ts'
import type { ShopSettings } from '../shared/shop/settings.ts'
import type { Reader, Writer } from './database/open.ts'
import type { Drawing } from './printing/drawing.ts'

/** Who is calling, as the file knows them now. */
export interface Caller {
  readonly staffId: string
  readonly name: string
  readonly role: Role
  readonly language: string | null
  readonly cashLimitMinor: number | null
  readonly overrideLimitMinor: number | null
}

/** The folders of a desk and what belongs to the machine rather than to the file. */
export interface Room {
  readonly folder: string
  readonly database: string
  readonly uploads: string
  readonly exports: string
  readonly papers: string
  readonly backups: string
  /** Packs of closed months, by the hash of what is in them. */
  readonly packs: string
  /** Carriers' labels, by the hash of their bytes. */
  readonly labels: string
  /** Proofs of what was destroyed, by the hash of their bytes. */
  readonly proofs: string
  /** Photos of goods, by the hash of their bytes. */
  readonly photos: string
  readonly resources: string
  readonly drawing: Drawing
  /** Mixed into PIN hashes and input hashes; lives beside the file, not in it. */
  readonly pepper: Buffer
  readonly demo: boolean
}

/** What a query's handler gets. */
export interface Reading {
  readonly db: Reader
  readonly now: Instant
  /** The shop-local day of `now`; UTC before the shop is set up. */
  readonly today: Day
  /** The signed-in person. Reading it when nobody is signed in is a bug and throws. */
  readonly caller: Caller
  readonly someone: Caller | null
  /** Hash of the session's token. */
  readonly session: string
  /** The shop's settings. Reading them before set-up is a bug and throws. */
  readonly shop: ShopSettings
  readonly room: Room
}

/** What an event is about. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

/** Facts for the audit trail: ids, codes and amounts, never names or free text. */
export type AuditDetails = Readonly<Record<string, unknown>>

/** What is woken once a command is committed. */
export type Wake = { readonly kind: 'job'; readonly job: string } | { readonly kind: 'spool' }

/** What a command's handler gets. */
export interface Writing extends Omit<Reading, 'db'> {
  readonly db: Writer
  newId(): string
  /** Says what the command did, for the audit event that the runner writes with it. */
  note(subject: Subject, details: AuditDetails): void
  /** Wakes long work or the spool after the commit. */
  wake(what: Wake): void
}

type Answer<N extends Name> = Promise<Result<Output<N>, FailureFor<N>>>

/** A handler; `prepare` is for slow work (a PIN's hash) before the transaction opens. */
export type Handler<N extends Name> = Contract[N]['kind'] extends 'query'
  ? (desk: Reading, input: Input<N>) => Answer<N>
  : ((desk: Writing, input: Input<N>) => Answer<N>) | Prepared<N, unknown>

/** A command in two steps: slow reading first, then the transaction. */
export interface Prepared<N extends Name, P> {
  prepare(desk: Reading, input: Input<N>): Promise<P>
  run(desk: Writing, input: Input<N>, prepared: P): Answer<N>
}

/** One handler for each operation of the contract. */
export type Handlers = { readonly [N in Name]: Handler<N> }
