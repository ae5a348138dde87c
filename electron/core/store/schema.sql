-- Generated from migrations/ by `npm run schema`. Version 11.

CREATE TABLE acquisition (
  id           INTEGER PRIMARY KEY,
  source_id    INTEGER NOT NULL REFERENCES source (id),
  name         TEXT NOT NULL,
  how          TEXT NOT NULL CHECK (how IN ('copied', 'extracted')),
  container_id INTEGER REFERENCES source (id),
  at           TEXT NOT NULL,
  by           TEXT NOT NULL,
  modified     TEXT
) STRICT;

CREATE INDEX acquisition_by_container ON acquisition (container_id) WHERE container_id IS NOT NULL;

CREATE INDEX acquisition_by_name ON acquisition (name);

CREATE UNIQUE INDEX acquisition_once ON acquisition (source_id, name, coalesce(container_id, 0));

CREATE TABLE analysis_run (
  name   TEXT PRIMARY KEY,
  state  TEXT NOT NULL CHECK (state IN ('fresh', 'stale', 'due')),
  -- what it counted besides its rows
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
  source BLOB NOT NULL CHECK (length(source) = 32),
  code   TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (source, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
  document_id INTEGER NOT NULL REFERENCES document (id),
  position    INTEGER NOT NULL,
  name        TEXT,
  type        TEXT NOT NULL,
  size        INTEGER NOT NULL,
  -- NULL where a file is named whose bytes are not there
  sha256      BLOB CHECK (length(sha256) = 32),
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_by_bytes ON attachment (sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE basis (
  id       INTEGER PRIMARY KEY,
  standing TEXT NOT NULL CHECK (standing IN ('suggested', 'accepted')),
  reasons  TEXT NOT NULL CHECK (json_valid(reasons)),
  UNIQUE (standing, reasons)
) STRICT;

CREATE TABLE boundary (
  mailbox TEXT PRIMARY KEY,
  server  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign (
  id        INTEGER PRIMARY KEY,
  -- the wording that leads it: a hash of its text without names, numbers and links
  wording   TEXT NOT NULL UNIQUE,
  leader_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX campaign_by_leader ON campaign (leader_id);

CREATE TABLE campaign_decision (
  wording  TEXT NOT NULL,
  document BLOB NOT NULL CHECK (length(document) IN (0, 32)),
  standing TEXT NOT NULL CHECK (standing IN ('suggested', 'accepted', 'rejected')),
  PRIMARY KEY (wording, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX campaign_decision_by_document ON campaign_decision (document);

CREATE TABLE campaign_member (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  wording     TEXT NOT NULL,
  field       TEXT NOT NULL CHECK (field IN ('text', 'html')),
  -- with the leader's text, in thousandths
  similarity  INTEGER NOT NULL CHECK (similarity BETWEEN 0 AND 1000),
  -- 1 where what stands in many other texts too was put aside for it
  aside       INTEGER NOT NULL CHECK (aside IN (0, 1))
) STRICT;

CREATE INDEX campaign_member_by_campaign ON campaign_member (campaign_id, document_id);

CREATE INDEX campaign_member_by_wording ON campaign_member (wording);

CREATE TABLE citation (
  event_id TEXT NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  document BLOB NOT NULL CHECK (length(document) = 32),
  source   BLOB NOT NULL CHECK (length(source) = 32),
  offset   INTEGER NOT NULL CHECK (offset >= 0),
  length   INTEGER NOT NULL CHECK (length >= 0),
  field    TEXT NOT NULL,
  start    INTEGER NOT NULL CHECK (start >= 0),
  end      INTEGER NOT NULL CHECK (end >= start),
  exact    TEXT NOT NULL,
  prefix   TEXT NOT NULL,
  suffix   TEXT NOT NULL,
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id       TEXT PRIMARY KEY,
  document BLOB NOT NULL CHECK (length(document) = 32),
  source   BLOB NOT NULL CHECK (length(source) = 32),
  offset   INTEGER NOT NULL CHECK (offset >= 0),
  length   INTEGER NOT NULL CHECK (length >= 0),
  field    TEXT NOT NULL,
  start    INTEGER NOT NULL CHECK (start >= 0),
  end      INTEGER NOT NULL CHECK (end >= start),
  exact    TEXT NOT NULL,
  prefix   TEXT NOT NULL,
  suffix   TEXT NOT NULL,
  speaker  TEXT NOT NULL,
  -- key of the entity that speaks, where it is one
  entity   TEXT,
  modality TEXT NOT NULL CHECK (modality IN ('did', 'could', 'would')),
  standing TEXT NOT NULL CHECK (standing IN ('suggested', 'accepted', 'rejected'))
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_by_document ON claim (document);

CREATE TABLE decoding_decision (
  document BLOB PRIMARY KEY CHECK (length(document) = 32),
  charset  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE decoy (
  id      TEXT PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  control INTEGER NOT NULL CHECK (control IN (0, 1)),
  place   TEXT NOT NULL,
  at      TEXT,
  by      TEXT NOT NULL,
  note    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id      INTEGER PRIMARY KEY,
  -- what it is known by: the hash of its bytes, or, for a line among others, of those and what stands around them
  sha256  BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  -- the hash of its bytes where that is another
  own     BLOB CHECK (length(own) = 32),
  kind    TEXT NOT NULL CHECK (kind IN ('message', 'page', 'picture', 'paper', 'transaction', 'file')),
  -- seconds since 1970 (UTC) by which it is sorted; NULL when its bytes claim no readable time
  epoch   REAL,
  -- 1 once it has been tied to the other documents of its thread
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
) STRICT;

CREATE INDEX document_picture ON document (id) WHERE kind = 'picture';

CREATE INDEX document_unsettled ON document (id) WHERE settled = 0;

CREATE TABLE document_site (
  site        TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (site, document_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_site_by_document ON document_site (document_id);

CREATE TABLE entity (
  id         INTEGER PRIMARY KEY,
  key        TEXT NOT NULL UNIQUE,
  type       TEXT NOT NULL,
  normalised TEXT NOT NULL
) STRICT;

CREATE TABLE entity_merge (
  member TEXT PRIMARY KEY,
  whole  TEXT NOT NULL CHECK (whole <> member)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  id      TEXT PRIMARY KEY,
  title   TEXT NOT NULL CHECK (json_valid(title)),
  text    TEXT NOT NULL CHECK (json_valid(text)),
  moments TEXT NOT NULL CHECK (json_valid(moments)),
  part    INTEGER CHECK (part > 0),
  note    INTEGER NOT NULL CHECK (note IN (0, 1)),
  -- the earliest second (Unix, UTC) that its moments allow; NULL when nobody says when
  epoch   REAL
) STRICT, WITHOUT ROWID;

CREATE INDEX event_in_order ON event (part, epoch, id);

CREATE TABLE evidence (
  link_id     INTEGER NOT NULL REFERENCES link (id),
  document_id INTEGER NOT NULL REFERENCES document (id),
  basis_id    INTEGER NOT NULL REFERENCES basis (id),
  field       TEXT NOT NULL,
  start       INTEGER NOT NULL,
  end         INTEGER NOT NULL,
  raw         TEXT NOT NULL,
  PRIMARY KEY (link_id, document_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_by_document ON evidence (document_id);

CREATE TABLE failure (
  id        INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES source (id),
  offset    INTEGER NOT NULL,
  length    INTEGER NOT NULL,
  code      TEXT NOT NULL,
  detail    TEXT NOT NULL CHECK (json_valid(detail)),
  -- 1: the item became no document · 0: it became one, and something in it could not be read
  fatal     INTEGER NOT NULL CHECK (fatal IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX failure_once ON failure (source_id, offset, length, code, detail);

CREATE TABLE job (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  state   TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed', 'interrupted')),
  started TEXT NOT NULL,
  ended   TEXT,
  result  TEXT
) STRICT;

CREATE TABLE link (
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,
  type      TEXT NOT NULL,
  from_type TEXT NOT NULL CHECK (from_type IN ('entity', 'document')),
  from_id   INTEGER NOT NULL,
  to_type   TEXT NOT NULL CHECK (to_type IN ('entity', 'document')),
  to_id     INTEGER NOT NULL,
  standing  TEXT NOT NULL CHECK (standing IN ('suggested', 'accepted')),
  reasons   TEXT NOT NULL CHECK (json_valid(reasons))
) STRICT;

CREATE INDEX link_by_from ON link (from_type, from_id);

CREATE INDEX link_by_to ON link (to_type, to_id);

CREATE TABLE link_decision (
  -- key of the link: outlives the link itself, so that a rejection is remembered
  link     TEXT PRIMARY KEY,
  standing TEXT NOT NULL CHECK (standing IN ('suggested', 'accepted', 'rejected'))
) STRICT, WITHOUT ROWID;

CREATE TABLE link_later (
  link TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  seq  INTEGER PRIMARY KEY,
  at   TEXT NOT NULL,
  by   TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  prev BLOB NOT NULL CHECK (length(prev) = 32),
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER log_never_deleted BEFORE DELETE ON log BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_never_updated BEFORE UPDATE ON log BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE INDEX log_of_decisions ON log (seq) WHERE kind NOT IN ('source.acquire', 'import.finish');

CREATE TABLE mailer_print (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  print       TEXT NOT NULL,
  start       INTEGER NOT NULL CHECK (start >= 0),
  end         INTEGER NOT NULL CHECK (end >= start),
  raw         TEXT NOT NULL
) STRICT;

CREATE TABLE mark (
  id          TEXT PRIMARY KEY,
  document    BLOB NOT NULL CHECK (length(document) = 32),
  source      BLOB NOT NULL CHECK (length(source) = 32),
  offset      INTEGER NOT NULL CHECK (offset >= 0),
  length      INTEGER NOT NULL CHECK (length >= 0),
  field       TEXT NOT NULL,
  start       INTEGER NOT NULL CHECK (start >= 0),
  end         INTEGER NOT NULL CHECK (end >= start),
  exact       TEXT NOT NULL,
  prefix      TEXT NOT NULL,
  suffix      TEXT NOT NULL,
  type        TEXT NOT NULL,
  normalised  TEXT NOT NULL,
  entity_type TEXT NOT NULL,
  entity_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX mark_by_document ON mark (document);

CREATE TABLE mention (
  document_id INTEGER NOT NULL REFERENCES document (id),
  position    INTEGER NOT NULL,
  type        TEXT NOT NULL,
  field       TEXT NOT NULL,
  start       INTEGER NOT NULL,
  end         INTEGER NOT NULL,
  raw         TEXT NOT NULL,
  normalised  TEXT NOT NULL,
  basis_id    INTEGER NOT NULL REFERENCES basis (id),
  entity_id   INTEGER REFERENCES entity (id),
  -- id of the mark that a person made; NULL for what the machine found
  mark        TEXT,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_by_entity ON mention (entity_id, document_id) WHERE entity_id IS NOT NULL;

CREATE TABLE message (
  id           INTEGER PRIMARY KEY REFERENCES document (id),
  channel      TEXT NOT NULL,
  conversation TEXT,
  detail       TEXT CHECK (json_valid(detail)),
  weaknesses   TEXT CHECK (json_valid(weaknesses)),
  subject      TEXT,
  base_subject TEXT,
  reply        INTEGER NOT NULL CHECK (reply IN (0, 1)),
  sender       TEXT NOT NULL,
  recipient    TEXT NOT NULL,
  cc           TEXT NOT NULL,
  message_id   TEXT,
  text         TEXT,
  html_text    TEXT,
  links        TEXT,
  html         INTEGER NOT NULL CHECK (html IN (0, 1)),
  decoding     TEXT,
  attachments  INTEGER NOT NULL
) STRICT;

CREATE TRIGGER analysis_stale_by_new AFTER INSERT ON message BEGIN
  UPDATE analysis_run SET state = 'stale' WHERE state = 'fresh';
END;

CREATE TRIGGER analysis_stale_by_old AFTER DELETE ON message BEGIN
  UPDATE analysis_run SET state = 'stale' WHERE state = 'fresh';
END;

CREATE INDEX message_by_conversation ON message (conversation) WHERE conversation IS NOT NULL;

CREATE INDEX message_by_message_id ON message (message_id) WHERE message_id IS NOT NULL;

CREATE INDEX message_by_subject ON message (base_subject) WHERE base_subject IS NOT NULL;

CREATE INDEX message_of_picture ON message (json_extract(detail, '$.reading.picture')) WHERE channel = 'picture-text';

CREATE TABLE moment (
  document_id INTEGER NOT NULL REFERENCES document (id),
  position    INTEGER NOT NULL,
  by          TEXT NOT NULL,
  raw         TEXT NOT NULL,
  edtf        TEXT,
  zone        TEXT,
  precision   TEXT,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE operator_decision (
  link     TEXT PRIMARY KEY,
  from_key TEXT NOT NULL,
  to_key   TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('suggested', 'accepted', 'rejected'))
) STRICT, WITHOUT ROWID;

CREATE TABLE own_identity (
  entity TEXT PRIMARY KEY,
  role   TEXT NOT NULL CHECK (role IN ('reporter', 'helper', 'victim')),
  period TEXT,
  note   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE payment_decision (
  request  TEXT NOT NULL,
  row      BLOB NOT NULL CHECK (length(row) = 32),
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected', 'later')),
  PRIMARY KEY (request, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX payment_decision_by_row ON payment_decision (row);

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

CREATE INDEX payment_request_by_document ON payment_request (document_id);

CREATE INDEX payment_request_by_place ON payment_request (said, position);

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

CREATE TABLE payment_site (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  site        TEXT NOT NULL,
  PRIMARY KEY (document_id, site)
) STRICT, WITHOUT ROWID;

CREATE INDEX payment_site_by_site ON payment_site (site, document_id);

CREATE TABLE persona (
  entity_id  INTEGER PRIMARY KEY REFERENCES entity (id),
  account_id INTEGER NOT NULL REFERENCES entity (id)
) STRICT;

CREATE TABLE persona_message (
  persona_id  INTEGER NOT NULL REFERENCES persona (entity_id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  PRIMARY KEY (persona_id, document_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX persona_message_by_document ON persona_message (document_id);

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

CREATE TABLE picture_pair (
  picture  BLOB NOT NULL CHECK (length(picture) = 32),
  message  BLOB NOT NULL CHECK (length(message) = 32),
  standing TEXT NOT NULL CHECK (standing IN ('suggested', 'accepted', 'rejected')),
  PRIMARY KEY (picture, message)
) STRICT, WITHOUT ROWID;

CREATE INDEX picture_pair_by_message ON picture_pair (message);

CREATE TABLE place (
  source_id   INTEGER NOT NULL REFERENCES source (id),
  offset      INTEGER NOT NULL CHECK (offset >= 0),
  length      INTEGER NOT NULL CHECK (length >= 0),
  document_id INTEGER NOT NULL REFERENCES document (id),
  -- the document that carries it, for a message inside a message
  parent_id   INTEGER REFERENCES document (id),
  -- the time that the mbox line before it claims
  separator   TEXT CHECK (json_valid(separator)),
  -- 1 when the bytes allow another cut
  ambiguous   INTEGER NOT NULL DEFAULT 0 CHECK (ambiguous IN (0, 1)),
  PRIMARY KEY (source_id, offset, length)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_by_document ON place (document_id);

CREATE TABLE question (
  source_id INTEGER NOT NULL REFERENCES source (id),
  code      TEXT NOT NULL,
  options   TEXT NOT NULL CHECK (json_valid(options)),
  example   TEXT NOT NULL,
  PRIMARY KEY (source_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE redirect (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  from_url    TEXT NOT NULL,
  to_url      TEXT NOT NULL,
  from_site   TEXT NOT NULL,
  to_site     TEXT NOT NULL,
  how         TEXT NOT NULL CHECK (how IN ('status', 'refresh', 'in-link')),
  field       TEXT NOT NULL,
  start       INTEGER NOT NULL CHECK (start >= 0),
  end         INTEGER NOT NULL CHECK (end >= start),
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX redirect_by_from ON redirect (from_url);

CREATE INDEX redirect_by_from_site ON redirect (from_site, document_id);

CREATE INDEX redirect_by_to ON redirect (to_url);

CREATE INDEX redirect_by_to_site ON redirect (to_site, document_id);

CREATE TABLE reference (
  document_id INTEGER NOT NULL REFERENCES document (id),
  position    INTEGER NOT NULL,
  relation    TEXT NOT NULL CHECK (relation IN ('in-reply-to', 'references')),
  message_id  TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX reference_by_message_id ON reference (message_id);

CREATE VIRTUAL TABLE search USING fts5 (
  subject, sender, recipient, text, html, heads,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE server_count (
  kind     TEXT NOT NULL CHECK (kind IN ('server', 'network', 'country')),
  name     TEXT NOT NULL,
  observed INTEGER NOT NULL,
  claimed  INTEGER NOT NULL,
  open     INTEGER NOT NULL,
  servers  INTEGER NOT NULL,
  senders  INTEGER NOT NULL,
  first    REAL,
  last     REAL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX server_count_in_order ON server_count (kind, observed DESC, claimed DESC, open DESC, name);

CREATE TABLE server_sighting (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  -- an address in its normal form, or a host name in small letters
  server      TEXT NOT NULL,
  -- of an address: 24 of its bits, 48 of IPv6
  network     TEXT,
  -- last label of the name that was seen or claimed, where that is a country's
  country     TEXT,
  standing    TEXT NOT NULL CHECK (standing IN ('observed', 'claimed', 'open')),
  part        TEXT NOT NULL CHECK (part IN ('from', 'helo', 'by')),
  -- names beside an address: what the sender called itself, and what the reverse look-up gave
  helo        TEXT,
  host        TEXT,
  -- which Received header, the newest first, and its bytes in the document
  hop         INTEGER NOT NULL CHECK (hop >= 0),
  start       INTEGER NOT NULL CHECK (start >= 0),
  end         INTEGER NOT NULL CHECK (end >= start),
  raw         TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX server_sighting_by_country ON server_sighting (country, standing, document_id) WHERE country IS NOT NULL;

CREATE INDEX server_sighting_by_network ON server_sighting (network, standing, document_id) WHERE network IS NOT NULL;

CREATE INDEX server_sighting_by_server ON server_sighting (server, standing, document_id);

CREATE TABLE site_address (
  host        TEXT NOT NULL,
  ip          TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  PRIMARY KEY (host, ip, document_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX site_address_by_document ON site_address (document_id);

CREATE INDEX site_address_by_ip ON site_address (ip, host);

CREATE TABLE site_count (
  site      TEXT PRIMARY KEY,
  messages  INTEGER NOT NULL,
  senders   INTEGER NOT NULL,
  hosts     INTEGER NOT NULL,
  redirects INTEGER NOT NULL,
  first     REAL,
  last      REAL
) STRICT, WITHOUT ROWID;

CREATE INDEX site_count_in_order ON site_count (messages DESC, redirects DESC, site);

CREATE TABLE site_host (
  host     TEXT PRIMARY KEY,
  site     TEXT NOT NULL,
  messages INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX site_host_by_site ON site_host (site, messages DESC, host);

CREATE TABLE source (
  id     INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  size   INTEGER NOT NULL CHECK (size >= 0),
  format TEXT NOT NULL,
  -- 1 once every byte of it is accounted for by places, failures and framing
  read   INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
  -- bytes that hold no item: separator lines, the structure of an archive
  framing INTEGER NOT NULL DEFAULT 0 CHECK (framing >= 0)
) STRICT;

CREATE TRIGGER source_never_changes BEFORE UPDATE OF sha256, size ON source
BEGIN SELECT raise(ABORT, 'an original never changes'); END;

CREATE TABLE suggestion (
  link_id INTEGER PRIMARY KEY REFERENCES link (id) ON DELETE CASCADE,
  -- thousandths
  weight  INTEGER NOT NULL CHECK (weight >= 0),
  -- 1 where it is here only because somebody decided it once: of those who share a thing others are paired by now
  kept    INTEGER NOT NULL CHECK (kept IN (0, 1))
) STRICT;

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

CREATE TABLE undecided_domain (
  domain   TEXT NOT NULL,
  server   TEXT NOT NULL,
  messages INTEGER NOT NULL,
  PRIMARY KEY (domain, server)
) STRICT, WITHOUT ROWID;
