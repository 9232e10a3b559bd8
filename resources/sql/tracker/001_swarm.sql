-- SPDX-License-Identifier: GPL-3.0-or-later
-- The deliverable's figure 2 in the third normal form. Addresses and names are facts about a peer and about a
-- content, so each has its own table; what a peer has of a content is the pair's.

CREATE TABLE PEER_INFO (
    id   INTEGER PRIMARY KEY,
    host VARCHAR(255) NOT NULL,
    port INTEGER NOT NULL CHECK (port BETWEEN 0 AND 65535),
    UNIQUE (host, port)
);

-- announced_at_ms is cluster time, in milliseconds: it has no date, and goes on from master to master.
CREATE TABLE CONTENTS (
    sha1            CHAR(40) NOT NULL,
    peer_id         INTEGER NOT NULL REFERENCES PEER_INFO (id),
    seeding         INTEGER NOT NULL CHECK (seeding IN (0, 1)),
    announced_at_ms INTEGER NOT NULL,
    PRIMARY KEY (sha1, peer_id)
) WITHOUT ROWID;

-- For expiry, and for peers that have nothing left.
CREATE INDEX CONTENTS_ANNOUNCED_AT ON CONTENTS (announced_at_ms);
CREATE INDEX CONTENTS_PEER ON CONTENTS (peer_id);

-- name is UTF-8 as a stranger sent it, so it is kept as bytes.
CREATE TABLE CONTENT_INFO (
    sha1        CHAR(40) NOT NULL PRIMARY KEY,
    name        BLOB NOT NULL DEFAULT X'',
    size_bytes  INTEGER NOT NULL DEFAULT 0,
    chunk_bytes INTEGER NOT NULL DEFAULT 0,
    completed   INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- One row: the log index and cluster time at which these tables stand, and the connection-id secret.
CREATE TABLE CLUSTER_STATE (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    applied_index INTEGER NOT NULL,
    time_ms       INTEGER NOT NULL,
    secret        BLOB NOT NULL CHECK (length(secret) = 16)
);
INSERT INTO CLUSTER_STATE (id, applied_index, time_ms, secret) VALUES (1, 0, 0, zeroblob(16));
