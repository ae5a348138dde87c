-- Addresses planted on purpose, and controls that were planted nowhere. A projection of the log.
CREATE TABLE decoy (
  id      TEXT PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  control INTEGER NOT NULL CHECK (control IN (0, 1)),
  place   TEXT NOT NULL,
  at      TEXT,
  by      TEXT NOT NULL,
  note    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Entities that are the reporter's own, or of somebody who lends them: by the key of the entity, which outlives it. A
-- projection of the log.
CREATE TABLE own_identity (
  entity TEXT PRIMARY KEY,
  role   TEXT NOT NULL CHECK (role IN ('reporter', 'helper', 'victim')),
  period TEXT,
  note   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
