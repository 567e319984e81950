-- What a person chose for one document instead of what the rules would decide; content is JSON.
create table chosen_coding (
  submission varchar(36) primary key references submission,
  content text not null,
  by_whom varchar(100) not null,
  at timestamp with time zone not null
);
