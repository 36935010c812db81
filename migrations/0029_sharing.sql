-- What the people of an organisation may do with each other's tickets. Without a decision: nothing.
alter table organisations add column sharing text not null default 'none'
  constraint organisations_sharing_check check (sharing in ('none', 'read', 'comment'));
