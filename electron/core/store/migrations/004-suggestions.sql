-- Why a link of the kind same-operator is suggested: what both of its ends share. Found by a job over the whole case.
CREATE TABLE suggestion (
  link_id INTEGER PRIMARY KEY REFERENCES link (id) ON DELETE CASCADE,
  -- thousandths
  weight  INTEGER NOT NULL CHECK (weight >= 0),
  -- 1 where it is here only because somebody decided it once: of those who share a thing others are paired by now
  kept    INTEGER NOT NULL CHECK (kept IN (0, 1))
) STRICT;

CREATE TABLE suggestion_reason (
  link_id  INTEGER NOT NULL REFERENCES suggestion (link_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  shared   TEXT NOT NULL,
  thing    TEXT NOT NULL,
  -- senders that have it, of all senders
  senders  INTEGER NOT NULL CHECK (senders >= 2),
  among    INTEGER NOT NULL,
  PRIMARY KEY (link_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE suggestion_place (
  link_id     INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  side        TEXT NOT NULL CHECK (side IN ('from', 'to')),
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  field       TEXT NOT NULL,
  start       INTEGER NOT NULL,
  end         INTEGER NOT NULL,
  raw         TEXT NOT NULL,
  PRIMARY KEY (link_id, position, side),
  FOREIGN KEY (link_id, position) REFERENCES suggestion_reason (link_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_place_by_document ON suggestion_place (document_id);

-- The ends of each suggestion that was decided, by the keys of their entities: the answer holds for these two whatever pairs are
-- found later. A projection of the log.
CREATE TABLE operator_decision (
  link     TEXT PRIMARY KEY,
  from_key TEXT NOT NULL,
  to_key   TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('suggested', 'accepted', 'rejected'))
) STRICT, WITHOUT ROWID;
