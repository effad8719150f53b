import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mostProofBytes, type ProofType, proofTypeOf } from '../../shared/queues/proof-format.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Room } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { findUpload } from '../files/file-room.ts'

/** A proof that lies in the proofs' folder, whole, under the hash of its bytes. */
export interface KeptProof {
  readonly sha256: string
  readonly type: ProofType
  readonly name: string
}

type ProofProblem =
  | { readonly code: 'upload_gone' | 'proof_not_known' }
  | { readonly code: 'proof_too_large'; readonly bytes: number; readonly mostBytes: number }

/** Takes a proof from an upload: known by its bytes, written, synced and renamed before any row names it. */
export async function keepProof(room: Room, ticket: string): Promise<Result<KeptProof, ProofProblem>> {
  const upload = await findUpload(room, ticket)
  if (!upload) return refuse({ code: 'upload_gone' })
  const { size } = await stat(upload.path)
  if (size > mostProofBytes) return refuse({ code: 'proof_too_large', bytes: size, mostBytes: mostProofBytes })
  const bytes = await readFile(upload.path)
  const type = proofTypeOf(bytes)
  if (type === null) return refuse({ code: 'proof_not_known' })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const part = join(room.proofs, `${sha256}.${process.hrtime.bigint()}.part`)
  const file = await open(part, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, join(room.proofs, sha256))
  return ok({ sha256, type, name: upload.name })
}

/** The bytes of a kept proof, or null when they are gone or are no longer those that were kept. */
export async function readProof(room: Room, sha256: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(join(room.proofs, sha256))
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
  } catch {
    return null
  }
}

/** Removes proofs that no step names, such as those of a step that was refused. Only while none is written. */
export async function sweepProofs(db: Reader, room: Pick<Room, 'proofs'>): Promise<number> {
  const rows = await db.selectFrom('dispositionStep').select('fileSha256').where('fileSha256', 'is not', null).execute()
  const named = new Set(rows.map(row => row.fileSha256))
  const gone = readdirSync(room.proofs).filter(name => !named.has(name))
  for (const name of gone) rmSync(join(room.proofs, name), { force: true })
  return gone.length
}
