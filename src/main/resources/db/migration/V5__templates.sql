-- Configuration templates of a firm: made once, assigned to many clients. content is JSON.
create table template (
  firm varchar(64) not null references firm,
  id varchar(64) not null,
  name varchar(200) not null,
  content text not null,
  version bigint not null default 0,
  primary key (firm, id)
);

-- A dossier that follows a template, with what is its own; content is JSON.
create table template_client (
  firm varchar(64) not null,
  dossier varchar(64) not null,
  template varchar(64) not null,
  content text not null,
  primary key (firm, dossier),
  foreign key (firm, dossier) references dossier,
  foreign key (firm, template) references template
);
create index template_client_template on template_client (firm, template);

-- Files of a document go along over this link; without them nothing but postings does.
alter table link add column share_documents boolean not null default true;
-- A delivery keeps what its link said when it was written.
alter table delivery add column with_files boolean not null default true;

-- When the sign-in of a connection ends by itself, as its package told last; ends is absent when it does not.
-- warned is the fewest days before the end at which a warning was given.
create table sign_in_end (
  connection varchar(36) primary key references connection,
  ends timestamp with time zone,
  asked timestamp with time zone not null,
  warned integer
);
