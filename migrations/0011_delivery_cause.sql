-- Why a delivery stands where it does, as {code, values} for the interface's own words; `error` says the same in English, for programs.
alter table deliveries add column cause jsonb;
