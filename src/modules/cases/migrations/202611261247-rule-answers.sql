-- What the guideline's rule pack came to when a case was decided (DOMAIN 19), kept as it was; null = the kind has none.
alter table case_decision add column rule_answers jsonb;
