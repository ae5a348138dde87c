-- Servers as Received headers tell of them, found over the whole case. observed: a server of the recipient's own took the mail
-- from there · claimed: whoever sent it could write that · open: where trust ends is not decided, or the mail never came there.
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
CREATE INDEX server_sighting_by_server ON server_sighting (server, standing, document_id);
CREATE INDEX server_sighting_by_network ON server_sighting (network, standing, document_id) WHERE network IS NOT NULL;
CREATE INDEX server_sighting_by_country ON server_sighting (country, standing, document_id) WHERE country IS NOT NULL;

-- What the sightings come to: messages in each standing.
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

-- Hosts that messages lead to, and addresses that web archives say they had.
CREATE TABLE site_host (
  host     TEXT PRIMARY KEY,
  site     TEXT NOT NULL,
  messages INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX site_host_by_site ON site_host (site, messages DESC, host);

CREATE TABLE site_address (
  host        TEXT NOT NULL,
  ip          TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  PRIMARY KEY (host, ip, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX site_address_by_ip ON site_address (ip, host);
CREATE INDEX site_address_by_document ON site_address (document_id);

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

-- From one address to the next. status, refresh: a saved reply or page says so · in-link: the target stands in the address
-- itself, and nobody followed it.
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
CREATE INDEX redirect_by_to ON redirect (to_url);
CREATE INDEX redirect_by_from_site ON redirect (from_site, document_id);
CREATE INDEX redirect_by_to_site ON redirect (to_site, document_id);

-- What a mail's own program leaves in its header: who wrote with the same one leaves the same.
CREATE TABLE mailer_print (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  print       TEXT NOT NULL,
  start       INTEGER NOT NULL CHECK (start >= 0),
  end         INTEGER NOT NULL CHECK (end >= start),
  raw         TEXT NOT NULL
) STRICT;

-- Domains of recipients for whom nobody decided where trust ends: with '' all their messages, else those that a server took.
CREATE TABLE undecided_domain (
  domain   TEXT NOT NULL,
  server   TEXT NOT NULL,
  messages INTEGER NOT NULL,
  PRIMARY KEY (domain, server)
) STRICT, WITHOUT ROWID;
