/** Whether a day's month is closed and stays so. `day` is SQL, such as `new.local_day`. */
export function closed(day: string): string {
  return `exists (select 1 from period_lock where month = substr(${day}, 1, 7) and reopened_at is null)`
}

/** A trigger's body that says which closed month is in the way. */
export function stop(day: string): string {
  return `begin select raise(abort, 'month_closed ' || substr(${day}, 1, 7)); end;`
}

/** Triggers of a table whose rows only ever come to it, on an open day: never changed, never taken away. */
export function appended(table: string, day = 'new.local_day'): string {
  return `
create trigger ${table}_month_closed before insert on ${table} when ${closed(day)}
${stop(day)}
create trigger ${table}_never_changes before update on ${table}
begin select raise(abort, '${table}_is_append_only'); end;
create trigger ${table}_is_not_deleted before delete on ${table}
begin select raise(abort, '${table}_is_append_only'); end;`
}
