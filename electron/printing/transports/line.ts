/** An open way to a printer that carries bytes both ways. It hears what the printer says, so that a talker never blocks. */
export interface Line {
  /** Whether the printer ended its side. */
  readonly ended: boolean
  /** Whether it failed. */
  readonly broken: boolean
  /** Whether it is over for good. */
  readonly closed: boolean
  /** The first bytes it ever said, by which who is no printer gives itself away. */
  readonly greeting: Uint8Array
  /** Waits until something is true; false when time is up or the line is over. */
  until(isTrue: () => boolean, timeoutMs: number): Promise<boolean>
  /** Forgets what the printer said so far, says something, and waits until `read` finds an answer. */
  ask<T>(question: Uint8Array, read: (heard: Uint8Array) => T | null, timeoutMs: number): Promise<T | null>
  /** Hands bytes over; true once the system took them, false when it didn't in time, or the printer ended. */
  hand(bytes: Uint8Array, timeoutMs: number): Promise<boolean>
  /** Says that nothing more comes and waits for a clean end; true when there was one. */
  finish(timeoutMs: number): Promise<boolean>
  /** Drops the line: after an error, or when nothing more is to be heard. */
  drop(): void
}
