-- People stand here as salted hashes.

CREATE TABLE secrets (
  name  text NOT NULL PRIMARY KEY,
  value text NOT NULL
);

-- Grows by one with every change of what processes keep in memory, so that the others read it again.
CREATE TABLE revisions (
  name   text NOT NULL PRIMARY KEY,
  number bigint NOT NULL
);

-- Who asked to be forgotten, as a hash: what other processes have noted of them before must not be written any more. Raised in the revisions with each.
CREATE TABLE forgotten (
  who text NOT NULL PRIMARY KEY,
  at  timestamptz NOT NULL
);
INSERT INTO revisions (name, number) VALUES ('forgotten', 0);

CREATE TABLE settings (
  name  text NOT NULL PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE setting_changes (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       text NOT NULL,
  old_value  text,
  new_value  text,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE TABLE agents (
  agent     text NOT NULL PRIMARY KEY,
  team      text NOT NULL DEFAULT '',
  time_zone text,
  seen_at   timestamptz NOT NULL
);

CREATE TABLE silenced_rules (
  agent text NOT NULL,
  rule  text NOT NULL,
  at    timestamptz NOT NULL,
  PRIMARY KEY (agent, rule)
);

-- Where the bot can write to: one row a conversation; agent is set for the 1:1 chat with a person.
CREATE TABLE conversations (
  conversation text NOT NULL PRIMARY KEY,
  channel      text NOT NULL,
  agent        text,
  reference    text NOT NULL,
  updated_at   timestamptz NOT NULL
);
CREATE INDEX conversations_agent ON conversations (agent) WHERE agent IS NOT NULL;

CREATE TABLE inbox (
  key text NOT NULL PRIMARY KEY,
  at  timestamptz NOT NULL
);
CREATE INDEX inbox_at ON inbox (at);

-- state: waiting, sending, sent, parked. target: the key of the message that this one changes.
CREATE TABLE outbox (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key          text NOT NULL UNIQUE,
  conversation text NOT NULL,
  target       text,
  payload      text,
  state        text NOT NULL DEFAULT 'waiting',
  attempts     integer NOT NULL DEFAULT 0,
  is_unsure    integer NOT NULL DEFAULT 0,
  due_at       timestamptz NOT NULL,
  lease_owner  text,
  lease_until  timestamptz,
  activity_id  text,
  problem      text,
  created_at   timestamptz NOT NULL,
  finished_at  timestamptz
);
CREATE INDEX outbox_open ON outbox (conversation, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;

-- kind: draft, transcript. verdict: ready, tweak, hold. rules: ids of the findings, with a space between them.
CREATE TABLE reviews (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz NOT NULL,
  team      text NOT NULL,
  agent     text NOT NULL,
  kind      text NOT NULL,
  verdict   text NOT NULL,
  score     integer NOT NULL,
  tone      integer,
  empathy   integer,
  clarity   integer,
  ownership integer,
  next_step integer,
  rules     text NOT NULL
);
CREATE INDEX reviews_team ON reviews (team, at, agent);
CREATE INDEX reviews_agent ON reviews (agent, at);
CREATE INDEX reviews_at ON reviews (at);

-- The same, counted by the minute without people: what summaries read.
CREATE TABLE review_minutes (
  team      text NOT NULL,
  minute    timestamptz NOT NULL,
  kind      text NOT NULL,
  reviews   bigint NOT NULL,
  ready     bigint NOT NULL,
  tweak     bigint NOT NULL,
  hold      bigint NOT NULL,
  score_sum bigint NOT NULL,
  PRIMARY KEY (team, minute, kind)
);

CREATE TABLE finding_minutes (
  team   text NOT NULL,
  minute timestamptz NOT NULL,
  rule   text NOT NULL,
  hits   bigint NOT NULL,
  PRIMARY KEY (team, minute, rule)
);

-- The same by the hour: a summary reads whole hours here, and minutes only at its edges.
CREATE TABLE finding_hours (
  team text NOT NULL,
  hour timestamptz NOT NULL,
  rule text NOT NULL,
  hits bigint NOT NULL,
  PRIMARY KEY (team, hour, rule)
);

-- state: open, kept, missed, dropped. text is redacted.
CREATE TABLE commitments (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key         text NOT NULL UNIQUE,
  agent       text NOT NULL,
  team        text NOT NULL,
  text        text NOT NULL,
  due_words   text,
  due_at      timestamptz,
  state       text NOT NULL DEFAULT 'open',
  created_at  timestamptz NOT NULL,
  reminded_at timestamptz,
  closed_at   timestamptz
);
CREATE INDEX commitments_agent ON commitments (agent, state);
CREATE INDEX commitments_due ON commitments (due_at) WHERE state = 'open';
CREATE INDEX commitments_team ON commitments (team, created_at);

-- state: open, taken, coached, dismissed, expired. agent_name tells a supervisor whom to help and is emptied when the case is closed, or a month after nobody answered. excerpt, tried and suggestion are redacted. topic: what makes two nudges the same (conversation and reason).
CREATE TABLE escalations (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic      text NOT NULL,
  team       text NOT NULL,
  agent      text NOT NULL,
  agent_name text,
  level      text NOT NULL,
  score      double precision NOT NULL,
  reasons    text NOT NULL,
  sentence   text NOT NULL,
  excerpt    text NOT NULL,
  trend      text,
  tried      text,
  suggestion text,
  state      text NOT NULL DEFAULT 'open',
  step       integer NOT NULL DEFAULT 0,
  due_at     timestamptz,
  opened_at  timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  closed_at  timestamptz
);
CREATE INDEX escalations_topic ON escalations (topic, opened_at);
CREATE INDEX escalations_due ON escalations (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX escalations_team ON escalations (team, opened_at);
CREATE INDEX escalations_agent ON escalations (agent);

-- Who got a nudge, and with which message; person is NULL for a channel.
CREATE TABLE escalation_recipients (
  escalation   bigint NOT NULL REFERENCES escalations (id) ON DELETE CASCADE,
  conversation text NOT NULL,
  person       text,
  outbox_key   text NOT NULL,
  sent_at      timestamptz NOT NULL,
  PRIMARY KEY (escalation, conversation)
);

CREATE TABLE escalation_events (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  escalation bigint NOT NULL REFERENCES escalations (id) ON DELETE CASCADE,
  at         timestamptz NOT NULL,
  person     text,
  what       text NOT NULL,
  note       text
);
CREATE INDEX escalation_events_of ON escalation_events (escalation);

-- One row for each end of a shift, so that it is told once. state: preview, posted, skipped.
CREATE TABLE shifts (
  shift    text NOT NULL,
  team     text NOT NULL,
  ended_at timestamptz NOT NULL,
  state    text NOT NULL,
  is_late  integer NOT NULL DEFAULT 0,
  note     text,
  summary  text,
  told_at  timestamptz NOT NULL,
  PRIMARY KEY (shift, ended_at)
);
CREATE INDEX shifts_team ON shifts (team, ended_at);

-- Customers' feedback in conversations by the minute, in four buckets, without words or people.
CREATE TABLE feedback_minutes (
  team   text NOT NULL,
  minute timestamptz NOT NULL,
  bucket integer NOT NULL,
  items  bigint NOT NULL,
  PRIMARY KEY (team, minute, bucket)
);
