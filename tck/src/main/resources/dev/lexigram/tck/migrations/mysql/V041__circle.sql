-- migrate:up
create table teams (
    id bigint not null auto_increment primary key,
    lead_id bigint
);
create table players (
    id bigint not null auto_increment primary key,
    team_id bigint,
    constraint players_team_fkey foreign key (team_id) references teams (id)
);
alter table teams add constraint teams_lead_fkey foreign key (lead_id) references players (id);

-- migrate:down
alter table teams drop foreign key teams_lead_fkey;
drop table players;
drop table teams;
