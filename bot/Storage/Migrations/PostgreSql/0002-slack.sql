-- Work that a channel accepted and has not finished. sealed can only be read with the channel's secret; the row goes when the work is done.
CREATE TABLE work (
  key         text NOT NULL PRIMARY KEY,
  channel     text NOT NULL,
  sealed      bytea NOT NULL,
  attempts    integer NOT NULL DEFAULT 0,
  due_at      timestamptz NOT NULL,
  lease_owner text,
  lease_until timestamptz,
  created_at  timestamptz NOT NULL
);
CREATE INDEX work_due ON work (channel, due_at);
CREATE INDEX work_owner ON work (lease_owner) WHERE lease_owner IS NOT NULL;

-- Secrets that a channel exchanges for new ones. sealed can only be read with the channel's secret; who holds the lease is exchanging.
CREATE TABLE changing_secrets (
  name        text NOT NULL PRIMARY KEY,
  sealed      bytea,
  lease_owner text,
  lease_until timestamptz
);
