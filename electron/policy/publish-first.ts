import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import type { Writing } from '../context.ts'

/** Publishes the policy a new shop starts with; it covers sales made before the desk came. */
export async function publishFirstPolicy(desk: Writing, publishedBy: string): Promise<void> {
  await desk.db
    .insertInto('policyVersion')
    .values({
      id: desk.newId(),
      number: 1,
      validFrom: '1970-01-01',
      rules: JSON.stringify(defaultPolicy),
      publishedAt: desk.now,
      publishedBy,
    })
    .execute()
}
