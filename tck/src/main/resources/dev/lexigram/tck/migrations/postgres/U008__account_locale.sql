alter table accounts drop column locale;
