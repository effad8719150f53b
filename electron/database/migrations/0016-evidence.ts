import type { Migration } from '../migrate.ts'

/** Second reasons found at once: whether one was ever used, and the returns behind it. */
export const evidence: Migration = {
  number: 16,
  name: 'signatures and suspicions',
  sql: `
create index return_line_by_second_reason on return_line (second_reason, reason) where second_reason is not null;
`,
}
