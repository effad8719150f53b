import { pins, type TestDesk } from '../support/test-desk.ts'

const people = {
  'Carla Counter': 'counter',
  'Sven Supervisor': 'supervisor',
  'Ben Bookkeeper': 'bookkeeper',
  'Olga Owner': 'owner',
} as const

/** Lets time pass, or go back, and everybody sign in again: sessions end overnight. */
export async function goTo(desk: TestDesk, at: string): Promise<void> {
  desk.setNow(at)
  const { staff } = await desk.must('staff.list', {})
  for (const { id, name } of staff) {
    const role = people[name as keyof typeof people]
    if (role) await desk.must('staff.signIn', { staff: id, pin: pins[role] }, { as: role })
  }
}
