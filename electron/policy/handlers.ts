import { publishPolicy } from './publish.ts'
import { readPolicy } from './read.ts'

export const policyHandlers = {
  'policy.read': readPolicy,
  'policy.publish': publishPolicy,
}
