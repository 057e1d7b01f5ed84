-- Who has left has no account: they are asked by a letter that is registered, and what they answer is entered with the letter it
-- came by.
alter table hearing
  add column letter_number text check (letter_number <> ''),
  add column reply_number text check (reply_number <> ''),
  add column reply_received_on date,
  add check ((reply_number is null) = (reply_received_on is null)),
  add check (reply_number is null or (letter_number is not null and answered_at is not null));
update table_right
  set privileges = 'select, insert, update (answered_at, own_cause, answer_text, cause, reply_number, reply_received_on)'
  where table_name = 'hearing';
