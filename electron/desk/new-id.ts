import { randomFillSync } from 'node:crypto'
import { ulid } from 'ulid'

const drawn = new Uint8Array(1024)
let at = drawn.length

/** The next random byte as a share of one; a kilobyte is drawn at a time. */
function draw(): number {
  if (at === drawn.length) {
    randomFillSync(drawn)
    at = 0
  }
  const byte = drawn[at] ?? 0
  at += 1
  return byte / 256
}

/** A new ULID. Note: left to itself the library asks the system for each of its sixteen letters, which took a tenth of a payment. */
export function newId(): string {
  return ulid(undefined, draw)
}
