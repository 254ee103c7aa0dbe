-- migrate:up
DELIMITER //
create procedure remove_old_sessions()
begin
    declare done int default 0;
    declare continue handler for not found set done = 1;
    repeat
        delete from sessions where expires_at < now() limit 100;
        set done = if(row_count() = 0, 1, done);
    until done = 1 end repeat;
end //
DELIMITER ;

-- migrate:down
drop procedure remove_old_sessions;
