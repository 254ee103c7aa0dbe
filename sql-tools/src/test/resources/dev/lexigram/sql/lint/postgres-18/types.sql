create table orders (
  id serial primary key,
  code char(3),
  at timestamp,
  doc json,
  price money
);
