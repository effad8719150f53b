const numbers = ['returns', 'units', 'paid_minor', 'imported_minor'] as const

/** Adds some facts to the rollups, or takes them off. */
export const change = (sign: '+' | '-', view: string, where: string) => `
  insert into rollup (dimension, month, code, currency, ${numbers.join(', ')})
  select dimension, month, code, currency, ${numbers.map(name => `${sign === '-' ? '-' : ''}${name}`).join(', ')}
  from ${view} where ${where}
  on conflict (dimension, month, code, currency) do update set ${numbers
    .map(name => `${name} = ${name} + excluded.${name}`)
    .join(', ')};`

/** Adds all facts of an import at once. */
const addImported = (view: string) => `
  insert into rollup (dimension, month, code, currency, ${numbers.join(', ')})
  select dimension, month, code, currency, ${numbers.join(', ')}
  from ${view} where import_id = new.id
  on conflict (dimension, month, code, currency) do update set ${numbers
    .map(name => `${name} = ${name} + excluded.${name}`)
    .join(', ')};`

const counts = (importId: string) => `(${importId} is null or (select visible from import where id = ${importId}) = 1)`

/** Moves a product's numbers from one category or supplier to another. */
const moveProduct = (dimension: string, column: string) => {
  const half = (row: 'old' | 'new') => `
  insert into rollup (dimension, month, code, currency, ${numbers.join(', ')})
  select '${dimension}', month, coalesce(${row}.${column}, ''), currency,
    ${numbers.map(name => `${row === 'old' ? '-' : ''}${name}`).join(', ')}
  from rollup where dimension = 'product' and code = new.id
  on conflict (dimension, month, code, currency) do update set ${numbers
    .map(name => `${name} = ${name} + excluded.${name}`)
    .join(', ')};`
  return `
create trigger rollup_product_${dimension} after update of ${column} on product when old.${column} is not new.${column}
begin ${half('old')}${half('new')} end;`
}

const faults = `dimension in ('fault', 'fault_now') and return_line_id = new.return_line_id`

/** Keeps the rollups in the transaction of each fact. Rows of an import count from the moment it is visible. */
export const rollupTriggers = `
create trigger rollup_authorized after update of authorized_day on rma
  when old.authorized_day is null and new.authorized_day is not null
begin ${change('+', 'rollup_of_returned', 'return_line_id in (select id from return_line where return_id = new.id)')} end;

create trigger rollup_line_added after insert on return_line
  when ${counts('new.import_id')} and exists (select 1 from rma where id = new.return_id and authorized_day is not null)
begin ${change('+', 'rollup_of_returned', 'return_line_id = new.id')} end;

create trigger rollup_line_before before update of quantity_authorized on return_line
  when old.quantity_authorized <> new.quantity_authorized
begin ${change('-', 'rollup_of_returned', 'return_line_id = new.id')} end;
create trigger rollup_line_after after update of quantity_authorized on return_line
  when old.quantity_authorized <> new.quantity_authorized
begin ${change('+', 'rollup_of_returned', 'return_line_id = new.id')} end;

create trigger rollup_settled after insert on settlement_line
begin ${change('+', 'rollup_of_settled', 'settlement_line_id = new.id and reversed = 0')} end;

create trigger rollup_reversed after insert on settlement_reversal
begin ${change('+', 'rollup_of_settled', 'settlement_id = new.settlement_id and reversed = 1')} end;

create trigger rollup_found_before before insert on inspection when new.found_reason is not null
begin ${change('-', 'rollup_of_returned', faults)}${change('-', 'rollup_of_settled', faults)} end;

create trigger rollup_graded after insert on inspection when ${counts('new.import_id')}
begin
  update inspection set first_day = (select coalesce(earlier.first_day, earlier.local_day) from inspection earlier
    where earlier.id = new.replaces_id) where id = new.id and new.replaces_id is not null;${change(
      '+',
      'rollup_of_inspection',
      'inspection_id = new.id',
    )} end;

create trigger rollup_found_after after insert on inspection when new.found_reason is not null
begin ${change('+', 'rollup_of_returned', faults)}${change('+', 'rollup_of_settled', faults)} end;

create trigger rollup_disposed after insert on disposition
begin
  update disposition set first_day = (select coalesce(earlier.first_day, earlier.local_day) from disposition earlier
    where earlier.id = new.earlier_id) where id = new.id and new.earlier_id is not null;${change(
      '+',
      'rollup_of_disposition',
      'disposition_id = new.id',
    )} end;

create trigger rollup_import_shows after update of visible on import when old.visible = 0 and new.visible = 1
begin ${addImported('rollup_of_returned')}${addImported('rollup_of_inspection')} end;
${moveProduct('category', 'category')}
${moveProduct('supplier', 'supplier_id')}
`
