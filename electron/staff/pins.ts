import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt's cost for new hashes; stored with each, so that it can be raised later. */
const cost = { N: 2 ** 15, r: 8, p: 1 }
const maxmem = 96 * 1024 * 1024

interface StoredHash {
  readonly N: number
  readonly r: number
  readonly p: number
  readonly salt: string
  readonly hash: string
}

/** Hashes a PIN or a recovery code with scrypt and the desk's pepper; the answer holds its own parameters. */
export async function hashPin(pin: string, pepper: Buffer): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, cost, pepper)
  return JSON.stringify({ ...cost, salt: salt.toString('base64'), hash: hash.toString('base64') } satisfies StoredHash)
}

/** Whether a PIN fits a stored hash. Without one it takes as long and says no, so that a name can't be guessed. */
export async function pinFits(pin: string, stored: string | null, pepper: Buffer): Promise<boolean> {
  if (stored === null) {
    await derive(pin, Buffer.alloc(16), cost, pepper)
    return false
  }
  const { N, r, p, salt, hash } = JSON.parse(stored) as StoredHash
  const expected = Buffer.from(hash, 'base64')
  const given = await derive(pin, Buffer.from(salt, 'base64'), { N, r, p }, pepper)
  return timingSafeEqual(expected, given)
}

/** A recovery code for the owner to keep on paper: 20 letters and digits that can't be mistaken, in fives. */
export function newRecoveryCode(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const code = Array.from({ length: 20 }, () => letters[randomInt(letters.length)]).join('')
  return code.replace(/(.{5})(?=.)/g, '$1-')
}

/** A recovery code as it is compared. */
export function foldRecoveryCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

function derive(pin: string, salt: Buffer, parameters: typeof cost, pepper: Buffer): Promise<Buffer> {
  const peppered = createHmac('sha256', pepper).update(pin.normalize('NFKC')).digest()
  return new Promise((resolve, reject) => {
    scrypt(peppered, salt, 32, { ...parameters, maxmem }, (problem, key) => (problem ? reject(problem) : resolve(key)))
  })
}
