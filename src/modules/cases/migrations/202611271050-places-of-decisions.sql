-- A decision never changes; but where somebody is goes from what it was decided from when their identity is protected.
update table_right set privileges = 'select, insert, update (document_id, report)' where table_name = 'case_decision';
