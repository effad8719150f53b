import type { NotStartedReason } from './transport.ts'

/** `DLE EOT n`: asks a roll printer how it is; answered even when it is offline. */
export function statusRequest(n: 1 | 2 | 4): Uint8Array {
  return Uint8Array.of(0x10, 0x04, n)
}

/** The first byte that can be an answer to `DLE EOT`: bits 1 and 4 set, 0 and 7 clear. Other bytes are chatter. */
export function findStatus(bytes: Uint8Array): number | null {
  return bytes.find(byte => (byte & 0x93) === 0x12) ?? null
}

/** Whether answer 1 says that the printer is offline. */
export function saysOffline(one: number): boolean {
  return (one & 0x08) !== 0
}

/** What answer 2 says about an offline printer: cover, paper, a fault; null when none of them. */
export function offlineCause(two: number): NotStartedReason | null {
  if (two & 0x04) return 'cover_open'
  if (two & 0x20) return 'paper_out'
  return two & 0x40 ? 'printer_error' : null
}

/** What answer 4 says about the roll. */
export function rollState(four: number): 'paper_out' | 'paper_near_end' | 'paper_ok' {
  if (four & 0x60) return 'paper_out'
  return four & 0x0c ? 'paper_near_end' : 'paper_ok'
}
