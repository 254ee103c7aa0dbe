-- What has not come back in time: it is made anew whenever this file changes.
drop view if exists overdue;
create view overdue as
select m.name as member, b.title, l.due_on
from loans l
join books b on b.id = l.book_id
join members m on m.id = l.member_id
where l.returned_on is null;
