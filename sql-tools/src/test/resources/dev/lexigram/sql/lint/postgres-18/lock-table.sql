set lock_timeout = '2s';
lock table orders in access exclusive mode;
