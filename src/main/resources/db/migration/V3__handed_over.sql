-- A statement that goes out as a CODA file stays one, whatever is set at its connection afterwards.
alter table delivery add column coda boolean not null default false;
