delimiter //
create procedure p() begin drop table orders; delete from orders; end//
delimiter ;
set lock_wait_timeout = 5;
drop table `old orders`;
