-- Work that a channel accepted and has not finished. sealed can only be read with the channel's secret; the row goes when the work is done.
CREATE TABLE work (
  key         TEXT NOT NULL PRIMARY KEY,
  channel     TEXT NOT NULL,
  sealed      BLOB NOT NULL,
  attempts    INTEGER NOT NULL DEFAULT 0,
  due_at      TEXT NOT NULL,
  lease_owner TEXT,
  lease_until TEXT,
  created_at  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX work_due ON work (channel, due_at);
CREATE INDEX work_owner ON work (lease_owner) WHERE lease_owner IS NOT NULL;

-- Secrets that a channel exchanges for new ones. sealed can only be read with the channel's secret; who holds the lease is exchanging.
CREATE TABLE changing_secrets (
  name        TEXT NOT NULL PRIMARY KEY,
  sealed      BLOB,
  lease_owner TEXT,
  lease_until TEXT
) WITHOUT ROWID;
