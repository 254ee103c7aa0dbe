-- migrate:up
create function note_account() returns trigger language plpgsql as $$
begin
    insert into audit_entries (subject, detail) values ('account; ' || new.id, jsonb_build_object('email', new.email));
    return new;
end;
$$;
create trigger accounts_audit after insert on accounts for each row execute function note_account();

-- migrate:down
drop trigger accounts_audit on accounts;
drop function note_account();
