-- The page that a board got before a meeting (det här vet vi, det här vet vi inte): what was told then is kept as it was
-- told, so that later nobody wonders what the board could know.
create table board_page (
  employer_id uuid not null references employer,
  page_id uuid not null,
  authority_id uuid not null,
  meeting_on date not null,
  -- What has happened is told from this day on: that of the meeting before.
  since date not null,
  made_at timestamptz not null,
  made_by uuid,
  content jsonb not null,
  primary key (employer_id, page_id),
  foreign key (employer_id, authority_id) references authority,
  check (since <= meeting_on)
);
create index on board_page (employer_id, authority_id, meeting_on desc, made_at desc);
call wall('board_page', 'select, insert');
