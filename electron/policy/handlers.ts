import { publishPolicy } from './publish.ts'
import { readPolicy } from './read.ts'
import { tryOutPolicy } from './try-out.ts'

export const policyHandlers = {
  'policy.read': readPolicy,
  'policy.publish': publishPolicy,
  'policy.tryOut': tryOutPolicy,
}
