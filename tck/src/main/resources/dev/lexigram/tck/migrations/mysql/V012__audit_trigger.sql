-- migrate:up
delimiter $$
create trigger accounts_audit after insert on accounts for each row
begin
    insert into audit_entries (subject, detail) values (concat('account; ', new.id), json_object('email', new.email));
end$$
delimiter ;

-- migrate:down
drop trigger accounts_audit;
