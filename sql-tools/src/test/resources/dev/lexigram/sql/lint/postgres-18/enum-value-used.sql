alter type mood add value 'so so';
insert into people (mood) values ('so so');
