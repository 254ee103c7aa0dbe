-- migrate:up
create trigger sessions_clean after insert on sessions
begin
    delete from sessions where expires_at < current_timestamp and token <> new.token;
end;

-- migrate:down
drop trigger sessions_clean;
