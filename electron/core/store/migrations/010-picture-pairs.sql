-- Which picture shows which message, as a person decided: by the documents' ids, which outlive their rows. A projection of the log.
CREATE TABLE picture_pair (
  picture  BLOB NOT NULL CHECK (length(picture) = 32),
  message  BLOB NOT NULL CHECK (length(message) = 32),
  standing TEXT NOT NULL CHECK (standing IN ('suggested', 'accepted', 'rejected')),
  PRIMARY KEY (picture, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX picture_pair_by_message ON picture_pair (message);
