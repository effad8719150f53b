import { readDeskAddress } from './desk-address.ts'

/** A fresh link to the desk running on this folder, or null where none answers within 5 seconds. */
export async function askLink(folder: string): Promise<string | null> {
  const running = readDeskAddress(folder)
  if (!running) return null
  try {
    const answer = await fetch(new URL('/link', running.address), {
      method: 'POST',
      headers: { authorization: `Bearer ${running.secret}` },
      redirect: 'error',
      signal: AbortSignal.timeout(5000),
    })
    const body: unknown = answer.ok ? await answer.json() : null
    const link = typeof body === 'object' && body !== null && 'link' in body ? body.link : null
    return typeof link === 'string' && link.startsWith(running.address) ? link : null
  } catch {
    return null
  }
}
