-- lexigram: no-transaction
set lock_timeout = '2s';
vacuum full orders;
cluster orders using orders_pkey;
vacuum (analyze) customers;
