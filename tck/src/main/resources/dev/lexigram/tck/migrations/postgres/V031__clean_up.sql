-- migrate:up
create procedure remove_old_sessions() language plpgsql as $body$
declare
    gone int;
begin
    delete from sessions where expires_at < now();
    get diagnostics gone = row_count;
    raise notice 'gone; %', gone;
end $body$;

-- migrate:down
drop procedure remove_old_sessions();
