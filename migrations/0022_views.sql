-- Views show columns of their choice, in groups; they stand in folders, and belong to a person, a team, a role or everyone.
alter table views add column emoji text;
alter table views add column folder text;
alter table views add column role text check (role in ('admin', 'lead', 'agent', 'light'));
alter table views add column columns jsonb not null default '[]';
alter table views add column group_by text;
alter table views add constraint views_one_owner check (num_nonnulls(owner_id, team_id, role) <= 1);
