-- Entities that a person decided are one thing: the key of each that was merged, with the key of what it was merged into. A
-- projection of the log.
CREATE TABLE entity_merge (
  member TEXT PRIMARY KEY,
  whole  TEXT NOT NULL CHECK (whole <> member)
) STRICT, WITHOUT ROWID;

-- Links whose decision was put off: they come last. A projection of the log.
CREATE TABLE link_later (
  link TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
