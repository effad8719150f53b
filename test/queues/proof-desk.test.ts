import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepProofs } from '../../electron/queues/proof-files.ts'
import { mostProofBytes, proofTypeOf } from '../../shared/queues/proof-format.ts'
import { decideUnits } from '../support/decided.ts'
import { upload } from '../support/shipped.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk({ disposalMinor: 25 })
})
afterEach(() => desk.close())

const pdf = Buffer.from('%PDF-1.7\nshredded\n%%EOF\n')
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9])
const kept = () => readdirSync(join(desk.folder, 'proofs'))

async function destroy(bytes: Buffer, name = 'certificate.pdf') {
  const one = await decideUnits(desk, 'dispose', { quantity: 2 })
  const proof = await upload(desk, name, bytes)
  const step = { do: 'destroy' as const, on: '2025-05-14', by: 'Green Ltd', how: 'Shredded', proof }
  return { one, reply: await desk.call('dispositions.advance', { entries: [one.disposition], step }) }
}

describe('a proof', () => {
  it('is kept under the hash of its bytes and shown again with the step it proves', async () => {
    const { one, reply } = await destroy(pdf)
    expect(reply).toMatchObject({ ok: true })
    const { chain } = await desk.must('dispositions.read', { disposition: one.disposition })
    const step = chain[0]?.steps[0]
    expect(step).toMatchObject({ step: 'destroy', proof: 'certificate.pdf' })
    const shown = await desk.must('dispositions.proof', { step: step?.id ?? '' })
    expect(shown).toMatchObject({ name: 'certificate.pdf', type: 'application/pdf' })
    expect(readFileSync(join(desk.folder, 'exports', shown.ticket))).toEqual(pdf)
    const { kinds } = await desk.must('costs.read', { return: one.return })
    expect(kinds.find(({ kind }) => kind === 'disposal')?.amountMinor).toBe(50)
  })
  it('that was changed or lost is never shown as what it was', async () => {
    const { one } = await destroy(jpeg, 'photo.jpg')
    const { chain } = await desk.must('dispositions.read', { disposition: one.disposition })
    const asked = { step: chain[0]?.steps[0]?.id ?? '' }
    const [name = ''] = kept()
    writeFileSync(join(desk.folder, 'proofs', name), 'another')
    expect(await desk.call('dispositions.proof', asked)).toEqual({ ok: false, failure: { code: 'proof_lost' } })
    rmSync(join(desk.folder, 'proofs', name))
    expect(await desk.call('dispositions.proof', asked)).toEqual({ ok: false, failure: { code: 'proof_lost' } })
    expect(await desk.call('dispositions.proof', { step: one.return })).toEqual({
      ok: false,
      failure: { code: 'not_found' },
    })
  })
  it('of another kind, too large or gone is refused, and nothing is carried out', async () => {
    const text = await destroy(Buffer.from('shredded, promise'))
    expect(text.reply).toMatchObject({ failure: { code: 'proof_not_known' } })
    const large = await destroy(Buffer.alloc(mostProofBytes + 1))
    expect(large.reply).toMatchObject({ failure: { code: 'proof_too_large', mostBytes: mostProofBytes } })
    const step = { do: 'destroy' as const, on: '2025-05-14', by: 'A', how: 'B', proof: 'x'.repeat(32) }
    expect(await desk.call('dispositions.advance', { entries: [text.one.disposition], step })).toMatchObject({
      failure: { code: 'upload_gone' },
    })
    const { entry } = await desk.must('dispositions.read', { disposition: text.one.disposition })
    expect(entry.state).toBe('decided')
    expect(kept()).toEqual([])
  })
  it('that no step names is swept, one that proves something stays', async () => {
    await destroy(pdf)
    writeFileSync(join(desk.folder, 'proofs', 'orphan'), pdf)
    expect(await sweepProofs(desk.reader.file.db, { proofs: join(desk.folder, 'proofs') })).toBe(1)
    expect(kept()).toHaveLength(1)
  })
  it('is known by its bytes: whole, or not at all', () => {
    expect(proofTypeOf(pdf)).toBe('application/pdf')
    expect(proofTypeOf(jpeg)).toBe('image/jpeg')
    expect(proofTypeOf(jpeg.subarray(0, 7))).toBeNull()
    expect(proofTypeOf(pdf.subarray(0, 12))).toBeNull()
  })
})
