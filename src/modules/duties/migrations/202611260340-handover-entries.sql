-- By which entry of the journal each employment changes hands: what has its hand-over gets no other.
alter table handover_employment add column by_entry uuid not null;
create unique index on handover_employment (employer_id, by_entry);
