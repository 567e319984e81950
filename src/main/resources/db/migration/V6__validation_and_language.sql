-- What broken rules of the published rule sets do in a dossier, and the language its people read; null as the hub has it.
alter table dossier add column validation varchar(10);
alter table dossier add column language varchar(2);
