drop schema archive cascade;
