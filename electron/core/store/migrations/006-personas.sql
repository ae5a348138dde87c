-- Names that accounts present, found over the whole case. The link `presents` and its evidence say why.
CREATE TABLE persona (
  entity_id  INTEGER PRIMARY KEY REFERENCES entity (id),
  account_id INTEGER NOT NULL REFERENCES entity (id)
) STRICT;
-- what each wrote: of its account's messages those in which the account has no other name
CREATE TABLE persona_message (
  persona_id  INTEGER NOT NULL REFERENCES persona (entity_id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  PRIMARY KEY (persona_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX persona_message_by_document ON persona_message (document_id);
-- sentences that come again in its messages and are rare in those of others
CREATE TABLE persona_phrase (
  persona_id  INTEGER NOT NULL REFERENCES persona (entity_id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  field       TEXT NOT NULL CHECK (field IN ('text', 'html')),
  start       INTEGER NOT NULL CHECK (start >= 0),
  end         INTEGER NOT NULL CHECK (end >= start),
  messages    INTEGER NOT NULL,
  of          INTEGER NOT NULL,
  others      INTEGER NOT NULL,
  of_others   INTEGER NOT NULL,
  PRIMARY KEY (persona_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX persona_phrase_by_document ON persona_phrase (document_id);
