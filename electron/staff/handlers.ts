import { approve } from './approve.ts'
import { listStaff } from './list.ts'
import { readMe } from './me.ts'
import { issueRecoveryCode } from './new-recovery-code.ts'
import { recoverStaff } from './recover.ts'
import { saveStaff } from './save.ts'
import { saveMine } from './save-mine.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export const staffHandlers = {
  'staff.list': listStaff,
  'staff.me': readMe,
  'staff.signIn': signIn,
  'staff.signOut': signOut,
  'staff.recover': recoverStaff,
  'staff.newRecoveryCode': issueRecoveryCode,
  'staff.save': saveStaff,
  'staff.saveMine': saveMine,
  'staff.approve': approve,
}
