import type { Migration } from '../migrate.ts'

/** Who assessed goods that never came to the shop, and under which reference; it stays as it was said. */
export const assessedElsewhere: Migration = {
  number: 19,
  name: 'assessed elsewhere',
  sql: `
alter table inspection add column assessed_by text check (length(trim(assessed_by)) between 1 and 120);
alter table inspection add column assessment_ref text check (assessment_ref is null or assessed_by is not null);
create trigger inspection_assessor_never_changes before update of assessed_by, assessment_ref on inspection
begin select raise(abort, 'inspection_assessor_never_changes'); end;
`,
}
