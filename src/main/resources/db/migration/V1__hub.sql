-- The hub's tables; the same text runs on H2 (PostgreSQL mode) and PostgreSQL.
-- JSON is stored as text; every fact that is queried has a column of its own beside it.

create table firm (
  id varchar(64) primary key,
  name varchar(200) not null
);

create table person (
  id varchar(36) primary key,
  firm varchar(64) not null references firm,
  name varchar(100) not null unique,
  password_hash varchar(200) not null,
  role varchar(20) not null,
  language varchar(2) not null default 'en'
);

create table api_token (
  id varchar(36) primary key,
  firm varchar(64) not null references firm,
  name varchar(100) not null,
  hash varchar(64) not null unique,
  role varchar(20) not null,
  created timestamp with time zone not null,
  expires timestamp with time zone,
  last_used timestamp with time zone,
  revoked timestamp with time zone
);

create table dossier (
  firm varchar(64) not null references firm,
  id varchar(64) not null,
  name varchar(200) not null,
  enterprise_number varchar(20),
  vat_id varchar(20),
  country varchar(2) not null default 'BE',
  start_date date,
  review varchar(20) not null default 'flagged',
  closed_period varchar(20) not null default 'hold',
  confirm_opening boolean not null default true,
  active boolean not null default true,
  version bigint not null default 0,
  primary key (firm, id)
);
create index dossier_enterprise on dossier (firm, enterprise_number);

create table dossier_account (
  firm varchar(64) not null,
  dossier varchar(64) not null,
  account varchar(40) not null,
  primary key (firm, account, dossier),
  foreign key (firm, dossier) references dossier
);

-- When the documents of a kind are sent: realtime, daily at a time of day (Europe/Brussels), or manually.
create table dossier_trigger (
  firm varchar(64) not null,
  dossier varchar(64) not null,
  kind varchar(20) not null,
  mode varchar(10) not null,
  at_time varchar(5) not null default '19:00',
  next_due timestamp with time zone,
  primary key (firm, dossier, kind),
  foreign key (firm, dossier) references dossier
);

-- A sign-in at a package, shared by the office.
create table connection (
  id varchar(36) primary key,
  firm varchar(64) not null references firm,
  name varchar(200) not null,
  target varchar(40) not null,
  settings text not null,
  secrets text,
  status varchar(20) not null default 'active',
  problem text,
  created timestamp with time zone not null,
  version bigint not null default 0
);

-- What a person's sign-in at a package gave, sealed. refused says that the package no longer takes the access token;
-- not_before keeps all hubs from asking again too early after a failure; lost is why a person must sign in again.
create table sign_in (
  connection varchar(36) primary key references connection,
  tokens text not null,
  issued timestamp with time zone not null,
  expires timestamp with time zone,
  refused boolean not null default false,
  failures integer not null default 0,
  not_before timestamp with time zone,
  lost text,
  signed_in_by varchar(100) not null,
  signed_in_at timestamp with time zone not null
);

-- A sign-in that a person began at a package's page and has not come back from; known by the hash of its state.
create table open_sign_in (
  state varchar(64) primary key,
  connection varchar(36) not null references connection,
  firm varchar(64) not null,
  person varchar(100) not null,
  session varchar(64),
  verifier text not null,
  callback varchar(400) not null,
  expires timestamp with time zone not null
);

-- Calls that a package allows, where a restart must not forget what was spent: filled_again is the package's own word.
create table call_budget (
  connection varchar(36) not null references connection,
  name varchar(40) not null,
  filled_again timestamp with time zone,
  primary key (connection, name)
);

-- Calls by part of the span of their budget.
create table call_spent (
  connection varchar(36) not null references connection,
  name varchar(40) not null,
  slot timestamp with time zone not null,
  calls bigint not null,
  primary key (connection, name, slot)
);

-- Work that is done once a day, by one hub: the row is there before the work begins.
create table daily_run (
  name varchar(40) not null,
  run_day date not null,
  primary key (name, run_day)
);

-- A dossier served by a connection: books, or files only.
create table link (
  id varchar(36) primary key,
  firm varchar(64) not null,
  dossier varchar(64) not null,
  connection varchar(36) not null references connection,
  purpose varchar(10) not null,
  remote_dossier varchar(100) not null,
  settings text not null,
  statements varchar(10) not null default 'postings',
  invoices boolean not null default true,
  bank boolean not null default true,
  receipts boolean not null default true,
  active boolean not null default true,
  foreign key (firm, dossier) references dossier
);
create index link_dossier on link (firm, dossier);

create table master_data (
  connection varchar(36) not null references connection,
  remote_dossier varchar(100) not null,
  fetched timestamp with time zone not null,
  content text not null,
  primary key (connection, remote_dossier)
);

-- The bytes of originals and attachments when several hubs share them, in chunks of 1 MiB; a folder keeps them otherwise.
create table content (
  id varchar(36) primary key,
  firm varchar(64) not null,
  sha256 varchar(64) not null,
  size bigint not null,
  kept timestamp with time zone not null,
  unique (firm, sha256)
);
create table content_chunk (
  content varchar(36) not null references content on delete cascade,
  n integer not null,
  bytes bytea not null,
  primary key (content, n)
);

-- Bytes as they came. dossier_asked is the request's dossier, '' when none was named.
create table original (
  id varchar(36) primary key,
  firm varchar(64) not null references firm,
  dossier_asked varchar(64) not null default '',
  channel varchar(60) not null,
  file_name varchar(400) not null,
  sha256 varchar(64) not null,
  size bigint not null,
  received timestamp with time zone not null,
  reading varchar(12) not null default 'pending',
  problem text,
  unique (firm, dossier_asked, sha256)
);
create index original_received on original (firm, received);
create index original_content on original (firm, sha256);

create table attachment (
  original varchar(36) not null references original,
  idx integer not null,
  n integer not null,
  name varchar(400) not null,
  media_type varchar(200) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  description varchar(1000),
  primary key (original, idx, n)
);
create index attachment_content on attachment (sha256);

-- One document on its way to one dossier. side tells sale and purchase apart when one document goes to both.
create table submission (
  id varchar(36) primary key,
  firm varchar(64) not null references firm,
  original varchar(36) not null references original,
  idx integer not null,
  side varchar(40) not null default '',
  dossier varchar(64),
  kind varchar(20),
  status varchar(12) not null,
  waiting_for varchar(12),
  attention boolean not null default false,
  received timestamp with time zone not null,
  changed timestamp with time zone not null,
  document text,
  document_date date,
  number varchar(200),
  counterparty varchar(300),
  gross numeric(23,5),
  currency varchar(3),
  identity varchar(600),
  message_key varchar(600),
  overruled varchar(200),
  postings text,
  review text,
  problem text,
  problem_code varchar(60),
  failed_step varchar(20),
  duplicate_of varchar(36),
  corrects varchar(36),
  reversed_by varchar(36),
  version bigint not null default 0,
  unique (original, idx, side)
);
create index submission_list on submission (firm, dossier, received);
create index submission_status on submission (firm, status);
create index submission_day on submission (firm, received);

-- Who changed what: moves of submissions and changes of settings. Each change writes its row here in its own transaction;
-- shortly after, the row moves into the chain.
create table audit_unsealed (
  id bigint generated by default as identity primary key,
  firm varchar(64) not null,
  kind varchar(20) not null,
  subject varchar(200) not null,
  at timestamp with time zone not null,
  by_whom varchar(100) not null,
  from_status varchar(12),
  to_status varchar(12),
  reason varchar(1000),
  changes text
);
create index audit_unsealed_subject on audit_unsealed (subject);

-- The audit trail, append-only: hash is the SHA-256 over the hash before and the fields of the row.
create table audit (
  position bigint primary key,
  id bigint not null,
  firm varchar(64) not null,
  kind varchar(20) not null,
  subject varchar(200) not null,
  at timestamp with time zone not null,
  by_whom varchar(100) not null,
  from_status varchar(12),
  to_status varchar(12),
  reason varchar(1000),
  changes text,
  hash varchar(64) not null
);
create index audit_subject on audit (subject);
create index audit_firm on audit (firm, position);

-- The end of the chain in one row, which is also its lock: without it nobody would miss the last entries.
create table audit_head (
  id integer primary key,
  position bigint not null,
  hash varchar(64) not null
);
insert into audit_head (id, position, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The idempotent receiver: the unique key decides who was first.
create table claim (
  claim_key varchar(600) primary key,
  submission varchar(36) not null references submission,
  at timestamp with time zone not null
);
create index claim_submission on claim (submission);

create table statement_entry (
  original varchar(36) not null references original,
  idx integer not null,
  pending boolean not null,
  n integer not null,
  amount numeric(23,5) not null,
  booking_date date,
  content text not null,
  primary key (original, idx, pending, n)
);

-- A bank statement and its place in the balance chain of its account. cut counts the leading entries that were known
-- before; seq is absent until the statement has joined the chain.
create table bank_statement (
  submission varchar(36) primary key references submission,
  firm varchar(64) not null,
  dossier varchar(64) not null,
  account varchar(40) not null,
  currency varchar(3) not null,
  number varchar(60),
  statement_date date,
  opening numeric(23,5),
  closing numeric(23,5),
  entries integer not null,
  cut integer not null default 0,
  cut_opening numeric(23,5),
  seq bigint
);
create index bank_statement_place on bank_statement (firm, dossier, account, currency, seq);
create index bank_statement_opening on bank_statement (firm, dossier, account, currency, opening);

-- The balance chain of an account: its entries in ledger order with the balance after each.
create table account_chain (
  firm varchar(64) not null,
  dossier varchar(64) not null,
  account varchar(40) not null,
  currency varchar(3) not null,
  n bigint not null,
  submission varchar(36) not null,
  booking_date date,
  amount numeric(23,5) not null,
  balance numeric(23,5) not null,
  primary key (firm, dossier, account, currency, n)
);
create index account_chain_balance on account_chain (firm, dossier, account, currency, balance);

-- The end of the chain; its row is the lock of the account. closing is absent until the first statement joined.
create table account_state (
  firm varchar(64) not null,
  dossier varchar(64) not null,
  account varchar(40) not null,
  currency varchar(3) not null,
  closing numeric(23,5),
  closing_date date,
  last_number varchar(60),
  entries bigint not null default 0,
  statements bigint not null default 0,
  primary key (firm, dossier, account, currency)
);

-- Accounts that a relation was paid on, for the check on a changed IBAN.
create table relation_iban (
  firm varchar(64) not null,
  dossier varchar(64) not null,
  relation varchar(100) not null,
  iban varchar(40) not null,
  first_seen timestamp with time zone not null,
  approved boolean not null,
  primary key (firm, dossier, relation, iban)
);

-- Open work of the spine: a row per submission that can move by itself, removed when it can't.
create table work (
  submission varchar(36) primary key references submission,
  due timestamp with time zone not null,
  owner varchar(80),
  lease_until timestamp with time zone,
  attempts integer not null default 0
);
create index work_due on work (due);

-- What goes to one connection for one submission; part counts the postings of a long statement.
create table delivery (
  id varchar(36) primary key,
  firm varchar(64) not null,
  submission varchar(36) not null references submission,
  part integer not null default 1,
  link varchar(36) not null,
  connection varchar(36) not null,
  target varchar(40) not null,
  purpose varchar(10) not null,
  dossier varchar(64) not null,
  remote_dossier varchar(100) not null,
  kind varchar(20) not null,
  journal varchar(60) not null,
  vat_codes text,
  status varchar(12) not null,
  waiting_for varchar(12),
  reference varchar(400),
  number varchar(100),
  natural_key varchar(400),
  problem text,
  attempts integer not null default 0,
  created timestamp with time zone not null,
  changed timestamp with time zone not null,
  unique (submission, link, part)
);

create table delivery_step (
  delivery varchar(36) not null references delivery,
  name varchar(20) not null,
  status varchar(12) not null,
  detail varchar(1000),
  at timestamp with time zone not null,
  primary key (delivery, name)
);

-- Open deliveries in the order of their lane. A held one keeps its place, and a held statement its followers;
-- the row goes when the delivery is booked or its submission set aside.
create table outbox (
  position bigint generated by default as identity primary key,
  delivery varchar(36) not null unique references delivery,
  lane varchar(250) not null,
  released boolean not null,
  due timestamp with time zone not null
);
create index outbox_lane on outbox (lane, position);

-- One in flight per (connection, dossier, journal); the fence rises at every take-over.
create table lane (
  id varchar(250) primary key,
  connection varchar(36) not null,
  firm varchar(64) not null,
  dossier varchar(64) not null,
  journal varchar(60) not null,
  owner varchar(80),
  lease_until timestamp with time zone,
  fence bigint not null default 0,
  blocked_until timestamp with time zone,
  attempts integer not null default 0
);

-- Append-only: what came in, counted apart from the submissions themselves.
create table intake (
  id bigint generated by default as identity primary key,
  firm varchar(64) not null,
  reception_day date not null,
  submissions integer not null
);
create index intake_day on intake (firm, reception_day);

-- Mapping layers edited in the console: the same YAML as the files.
create table mapping_edit (
  firm varchar(64) not null,
  dossier varchar(64) not null,
  version integer not null,
  yaml text not null,
  author varchar(100) not null,
  reason varchar(1000) not null,
  at timestamp with time zone not null,
  primary key (firm, dossier, version)
);

-- When the master data of a set of books is fetched again; the compare-and-set on it decides who does.
create table master_data_refresh (
  connection varchar(36) not null references connection,
  remote_dossier varchar(100) not null,
  next_due timestamp with time zone not null,
  primary key (connection, remote_dossier)
);

create table exchange_rate (
  currency varchar(3) not null,
  rate_day date not null,
  rate numeric(18,8) not null,
  primary key (currency, rate_day)
);
