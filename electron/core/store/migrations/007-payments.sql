-- Words about money in messages, found over the whole case.
CREATE TABLE payment_request (
  id          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  said        TEXT NOT NULL CHECK (said IN ('request', 'confirmed', 'claimed')),
  -- its place in the list: oldest first, undated last
  position    INTEGER NOT NULL,
  field       TEXT NOT NULL CHECK (field IN ('text', 'html')),
  start       INTEGER NOT NULL CHECK (start >= 0),
  end         INTEGER NOT NULL CHECK (end >= start),
  min         REAL,
  max         REAL,
  bound       TEXT NOT NULL CHECK (bound IN ('exact', 'at-least', 'under', 'about')),
  currency    TEXT NOT NULL,
  points      REAL,
  method      TEXT NOT NULL,
  purpose     TEXT NOT NULL,
  payee       TEXT,
  account     TEXT,
  deadline    TEXT
) STRICT;
CREATE INDEX payment_request_by_place ON payment_request (said, position);
CREATE INDEX payment_request_by_document ON payment_request (document_id);

-- Sites that a message about money names, or the sender's domain where it names none.
CREATE TABLE payment_site (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  site        TEXT NOT NULL,
  PRIMARY KEY (document_id, site)
) STRICT, WITHOUT ROWID;
CREATE INDEX payment_site_by_site ON payment_site (site, document_id);

-- What points or messages cost, as messages state it.
CREATE TABLE payment_rate (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  what        TEXT NOT NULL CHECK (what IN ('per-point', 'points-per-message', 'per-message')),
  value       REAL NOT NULL CHECK (value > 0),
  field       TEXT NOT NULL CHECK (field IN ('text', 'html')),
  start       INTEGER NOT NULL,
  end         INTEGER NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

-- Rows of statements as one ledger.
CREATE TABLE payment_row (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- its place in the ledger: oldest first, undated last
  position    INTEGER NOT NULL UNIQUE,
  source      BLOB NOT NULL CHECK (length(source) = 32),
  -- hash of the statement and of what its column of accounts says
  account     TEXT NOT NULL,
  account_name TEXT NOT NULL,
  direction   TEXT CHECK (direction IN ('in', 'out')),
  amount      REAL CHECK (amount >= 0),
  currency    TEXT NOT NULL,
  payee       TEXT,
  method      TEXT NOT NULL,
  balance     REAL,
  adds        INTEGER CHECK (adds IN (0, 1)),
  running     REAL,
  -- what a search looks in
  words       TEXT NOT NULL
) STRICT;
CREATE INDEX payment_row_by_account ON payment_row (account, position);

-- Rows that would answer a request, and why.
CREATE TABLE payment_match (
  request_id INTEGER NOT NULL REFERENCES payment_request (id) ON DELETE CASCADE,
  row_id     INTEGER NOT NULL REFERENCES payment_row (document_id) ON DELETE CASCADE,
  rank       INTEGER NOT NULL,
  likely     INTEGER NOT NULL CHECK (likely IN (0, 1)),
  others     INTEGER NOT NULL,
  reasons    TEXT NOT NULL CHECK (json_valid(reasons)),
  PRIMARY KEY (request_id, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX payment_match_by_row ON payment_match (row_id, request_id);

-- What was decided of a request and a row: by the key of the one, which outlives it, and the hash of the other. A projection of
-- the log.
CREATE TABLE payment_decision (
  request  TEXT NOT NULL,
  row      BLOB NOT NULL CHECK (length(row) = 32),
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected', 'later')),
  PRIMARY KEY (request, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX payment_decision_by_row ON payment_decision (row);
