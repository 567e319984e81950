-- The postings of a long statement after the first, which stands with its submission: memory holds one at a time.
create table posting_part (
  submission varchar(36) not null references submission,
  part integer not null,
  content text not null,
  primary key (submission, part)
);
