import type { ApprovalNeed } from '../../shared/returns/views.ts'
import { pins, type TestDesk } from './test-desk.ts'

/** A supervisor signs for what the counter asked; answers the approval. */
export async function sign(desk: TestDesk, { operation, subject, amountMinor }: ApprovalNeed): Promise<string> {
  const input = { staff: 'Sven Supervisor', pin: pins.supervisor, operation, subject, amountMinor }
  const answer = await desk.must('staff.approve', input, { as: 'counter' })
  if (!answer.approved) throw new Error('Nobody signed')
  return answer.approval
}
