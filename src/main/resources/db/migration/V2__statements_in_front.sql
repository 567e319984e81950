-- The beginning of an account's chain: an older statement may be put in front of it. Entries in front of the first one
-- count down from 0, statements too. opening_confirmed: a person set the opening balance, nothing goes in front of it.
alter table account_state add column opening numeric(23,5);
alter table account_state add column opening_date date;
alter table account_state add column opening_number varchar(60);
alter table account_state add column opening_confirmed boolean not null default false;
alter table account_state add column entries_in_front bigint not null default 0;
alter table account_state add column statements_in_front bigint not null default 0;

-- A statement may begin before and end after what is known: its own entries are those after the cut, but for the
-- stretch after known_from up to known_to; rest_opening is the balance after that stretch.
alter table bank_statement add column known_from integer not null default 0;
alter table bank_statement add column known_to integer not null default 0;
alter table bank_statement add column rest_opening numeric(23,5);
