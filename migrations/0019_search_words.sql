-- The words of the documents with how many have them: what is rare weighs more, and what is mistyped is looked for among them.
-- Counted after the fact by the job that keeps the segments, so that no ticket waits for it.
create table search_words (
  word text collate "C" not null primary key,
  documents integer not null
) with (fillfactor = 70);

-- Documents before this one have been counted. One row.
create table search_counted (upto bigint not null);
insert into search_counted values (1);

-- What was read in a file that hangs on a message, or why nothing could be.
create table attachment_texts (
  attachment_id uuid primary key references attachments on delete cascade,
  state text not null check (state in ('waiting', 'read', 'failed')),
  cause text,
  error text,
  text text not null default '',
  cut boolean not null default false,
  attempts integer not null default 0,
  read_at timestamptz
);
create index attachment_texts_failed on attachment_texts (read_at desc, attachment_id) where state = 'failed';
create index attachment_texts_waiting on attachment_texts (attachment_id) where state = 'waiting';

-- A document is of a message's own words, or of one of its files.
alter table search_documents add column attachment_id uuid;
