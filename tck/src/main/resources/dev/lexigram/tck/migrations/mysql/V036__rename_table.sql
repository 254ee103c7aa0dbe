-- migrate:up
alter table audit_entries rename to audit_log;

-- migrate:down
alter table audit_log rename to audit_entries;
