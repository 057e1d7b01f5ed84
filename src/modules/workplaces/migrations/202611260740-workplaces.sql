-- The employer's own workplaces and the premises that it rents, where somebody from elsewhere can sit.
create table workplace (
  employer_id uuid not null references employer,
  workplace_id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('own', 'rented')),
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  -- Desks for each weekday, Monday first.
  desks smallint[] not null check (array_length(desks, 1) = 7),
  is_open boolean not null,
  primary key (employer_id, workplace_id),
  unique (employer_id, name)
);
call wall('workplace', 'select, insert, update');
