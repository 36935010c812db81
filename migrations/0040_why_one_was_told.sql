-- Why it was this person who was told; null: told before this was kept.
alter table notifications add column reason text
  check (reason in ('assignee', 'follower', 'team', 'lead', 'author', 'named'));
