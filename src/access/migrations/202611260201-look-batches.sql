-- Looks are sealed in batches: each batch's hash is one entry of the journal (`looks.batched`), whose id stands here.
-- Until then a look stands open; what is sealed never changes.
alter table look add column batch_id uuid;
create index look_open on look (employer_id, look_id) where batch_id is null;
create index look_batch on look (employer_id, batch_id) where batch_id is not null;
update table_right set privileges = 'select, insert, update (batch_id)' where table_name = 'look';

create function refuse_change_of_look() returns trigger language plpgsql as $$
begin
  if old.batch_id is not null or (to_jsonb(old) - 'batch_id') <> (to_jsonb(new) - 'batch_id') then
    raise exception 'a look is never changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger sealed_once before update on look for each row execute function refuse_change_of_look();
