-- Instants are UTC text of one length, so that they sort. People stand here as salted hashes.

CREATE TABLE secrets (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Grows by one with every change of what processes keep in memory, so that the others read it again.
CREATE TABLE revisions (
  name   TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL
) WITHOUT ROWID;

-- Who asked to be forgotten, as a hash: what other processes have noted of them before must not be written any more. Raised in the revisions with each.
CREATE TABLE forgotten (
  who TEXT NOT NULL PRIMARY KEY,
  at  TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO revisions (name, number) VALUES ('forgotten', 0);

CREATE TABLE settings (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE setting_changes (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  old_value  TEXT,
  new_value  TEXT,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

CREATE TABLE agents (
  agent     TEXT NOT NULL PRIMARY KEY,
  team      TEXT NOT NULL DEFAULT '',
  time_zone TEXT,
  seen_at   TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE silenced_rules (
  agent TEXT NOT NULL,
  rule  TEXT NOT NULL,
  at    TEXT NOT NULL,
  PRIMARY KEY (agent, rule)
) WITHOUT ROWID;

-- Where the bot can write to: one row a conversation; agent is set for the 1:1 chat with a person.
CREATE TABLE conversations (
  conversation TEXT NOT NULL PRIMARY KEY,
  channel      TEXT NOT NULL,
  agent        TEXT,
  reference    TEXT NOT NULL,
  updated_at   TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX conversations_agent ON conversations (agent) WHERE agent IS NOT NULL;

CREATE TABLE inbox (
  key TEXT NOT NULL PRIMARY KEY,
  at  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX inbox_at ON inbox (at);

-- state: waiting, sending, sent, parked. target: the key of the message that this one changes.
CREATE TABLE outbox (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  key          TEXT NOT NULL UNIQUE,
  conversation TEXT NOT NULL,
  target       TEXT,
  payload      TEXT,
  state        TEXT NOT NULL DEFAULT 'waiting',
  attempts     INTEGER NOT NULL DEFAULT 0,
  is_unsure    INTEGER NOT NULL DEFAULT 0,
  due_at       TEXT NOT NULL,
  lease_owner  TEXT,
  lease_until  TEXT,
  activity_id  TEXT,
  problem      TEXT,
  created_at   TEXT NOT NULL,
  finished_at  TEXT
);
CREATE INDEX outbox_open ON outbox (conversation, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;

-- kind: draft, transcript. verdict: ready, tweak, hold. rules: ids of the findings, with a space between them.
CREATE TABLE reviews (
  id        INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  team      TEXT NOT NULL,
  agent     TEXT NOT NULL,
  kind      TEXT NOT NULL,
  verdict   TEXT NOT NULL,
  score     INTEGER NOT NULL,
  tone      INTEGER,
  empathy   INTEGER,
  clarity   INTEGER,
  ownership INTEGER,
  next_step INTEGER,
  rules     TEXT NOT NULL
);
CREATE INDEX reviews_team ON reviews (team, at, agent);
CREATE INDEX reviews_agent ON reviews (agent, at);
CREATE INDEX reviews_at ON reviews (at);

-- The same, counted by the minute without people: what summaries read.
CREATE TABLE review_minutes (
  team      TEXT NOT NULL,
  minute    TEXT NOT NULL,
  kind      TEXT NOT NULL,
  reviews   INTEGER NOT NULL,
  ready     INTEGER NOT NULL,
  tweak     INTEGER NOT NULL,
  hold      INTEGER NOT NULL,
  score_sum INTEGER NOT NULL,
  PRIMARY KEY (team, minute, kind)
) WITHOUT ROWID;

CREATE TABLE finding_minutes (
  team   TEXT NOT NULL,
  minute TEXT NOT NULL,
  rule   TEXT NOT NULL,
  hits   INTEGER NOT NULL,
  PRIMARY KEY (team, minute, rule)
) WITHOUT ROWID;

-- The same by the hour: a summary reads whole hours here, and minutes only at its edges.
CREATE TABLE finding_hours (
  team TEXT NOT NULL,
  hour TEXT NOT NULL,
  rule TEXT NOT NULL,
  hits INTEGER NOT NULL,
  PRIMARY KEY (team, hour, rule)
) WITHOUT ROWID;

-- state: open, kept, missed, dropped. text is redacted.
CREATE TABLE commitments (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  key         TEXT NOT NULL UNIQUE,
  agent       TEXT NOT NULL,
  team        TEXT NOT NULL,
  text        TEXT NOT NULL,
  due_words   TEXT,
  due_at      TEXT,
  state       TEXT NOT NULL DEFAULT 'open',
  created_at  TEXT NOT NULL,
  reminded_at TEXT,
  closed_at   TEXT
);
CREATE INDEX commitments_agent ON commitments (agent, state);
CREATE INDEX commitments_due ON commitments (due_at) WHERE state = 'open';
CREATE INDEX commitments_team ON commitments (team, created_at);

-- state: open, taken, coached, dismissed, expired. agent_name tells a supervisor whom to help and is emptied when the case is closed, or a month after nobody answered. excerpt, tried and suggestion are redacted. topic: what makes two nudges the same (conversation and reason).
CREATE TABLE escalations (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  topic      TEXT NOT NULL,
  team       TEXT NOT NULL,
  agent      TEXT NOT NULL,
  agent_name TEXT,
  level      TEXT NOT NULL,
  score      REAL NOT NULL,
  reasons    TEXT NOT NULL,
  sentence   TEXT NOT NULL,
  excerpt    TEXT NOT NULL,
  trend      TEXT,
  tried      TEXT,
  suggestion TEXT,
  state      TEXT NOT NULL DEFAULT 'open',
  step       INTEGER NOT NULL DEFAULT 0,
  due_at     TEXT,
  opened_at  TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  closed_at  TEXT
);
CREATE INDEX escalations_topic ON escalations (topic, opened_at);
CREATE INDEX escalations_due ON escalations (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX escalations_team ON escalations (team, opened_at);
CREATE INDEX escalations_agent ON escalations (agent);

-- Who got a nudge, and with which message; person is NULL for a channel.
CREATE TABLE escalation_recipients (
  escalation   INTEGER NOT NULL REFERENCES escalations (id) ON DELETE CASCADE,
  conversation TEXT NOT NULL,
  person       TEXT,
  outbox_key   TEXT NOT NULL,
  sent_at      TEXT NOT NULL,
  PRIMARY KEY (escalation, conversation)
) WITHOUT ROWID;

CREATE TABLE escalation_events (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  escalation INTEGER NOT NULL REFERENCES escalations (id) ON DELETE CASCADE,
  at         TEXT NOT NULL,
  person     TEXT,
  what       TEXT NOT NULL,
  note       TEXT
);
CREATE INDEX escalation_events_of ON escalation_events (escalation);

-- One row for each end of a shift, so that it is told once. state: preview, posted, skipped.
CREATE TABLE shifts (
  shift    TEXT NOT NULL,
  team     TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  state    TEXT NOT NULL,
  is_late  INTEGER NOT NULL DEFAULT 0,
  note     TEXT,
  summary  TEXT,
  told_at  TEXT NOT NULL,
  PRIMARY KEY (shift, ended_at)
) WITHOUT ROWID;
CREATE INDEX shifts_team ON shifts (team, ended_at);

-- Customers' feedback in conversations by the minute, in four buckets, without words or people.
CREATE TABLE feedback_minutes (
  team   TEXT NOT NULL,
  minute TEXT NOT NULL,
  bucket INTEGER NOT NULL,
  items  INTEGER NOT NULL,
  PRIMARY KEY (team, minute, bucket)
) WITHOUT ROWID;
