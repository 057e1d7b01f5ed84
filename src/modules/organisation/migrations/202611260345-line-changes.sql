-- Counts the transactions that may have changed the line and the roles given, so that what follows from them for the
-- whole employer can be remembered between requests. Absences are not among them: they come all day, and decide only
-- who answers of those who hold.
create table line_change (
  employer_id uuid primary key references employer,
  count bigint not null
);
call wall('line_change', 'select, insert, update');

create function count_line_change() returns trigger language plpgsql as $$
begin
  if current_setting('app.line_change_counted', true) is distinct from 'yes' then
    perform set_config('app.line_change_counted', 'yes', true);
    insert into line_change values (current_employer(), 1)
      on conflict (employer_id) do update set count = line_change.count + 1;
  end if;
  return null;
end $$;

-- Deferred to the commit, as the count of role changes is, so that the one row is held no longer than that.
create procedure decides_line(of_table regclass) language plpgsql as $$
begin
  execute format('create constraint trigger line_change after insert or update or delete on %s
    deferrable initially deferred for each row execute function count_line_change()', of_table);
end $$;

call decides_line('unit_state');
call decides_line('employment_state');
call decides_line('role_assignment');
call decides_line('authority_state');
