-- Who is sending just now, by which way and to which domains: so the limits hold over all nodes of the desk. Worth nothing after a crash.
create unlogged table delivery_places (
  name        text not null,          -- `way host:port` or `domain example.com`
  delivery_id uuid not null,
  until_at    timestamptz not null,   -- when the place is free again though nobody gave it back
  primary key (name, delivery_id)
);
