-- migrate:up
create trigger accounts_audit after insert on accounts
begin
    insert into audit_entries (subject, detail) values ('account; ' || new.id, json_object('email', new.email));
    update audit_entries set subject = case when subject = '' then 'x' else subject end where id = 0;
end;

-- migrate:down
drop trigger accounts_audit;
