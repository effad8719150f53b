/** The four printable letters that stand for a job in the printer's answer: the end of its id. */
function idBytes(jobId: string): Uint8Array {
  const letters = jobId
    .replace(/[^\x21-\x7e]/g, '')
    .slice(-4)
    .padStart(4, '0')
  return new TextEncoder().encode(letters)
}

/** `GS ( H` function 48: asks to be told when everything before it is printed. */
export function processIdRequest(jobId: string): Uint8Array {
  return Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, ...idBytes(jobId))
}

/** Looks for the answer `37 22 id 00` among everything the printer said; null while it isn't there. */
export function findProcessId(jobId: string): (heard: Uint8Array) => true | null {
  const answer = Buffer.of(0x37, 0x22, ...idBytes(jobId), 0)
  return heard => (Buffer.from(heard).includes(answer) ? true : null)
}
