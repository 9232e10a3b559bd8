-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a person ordered of a transfer, and what came of it. wanted: 0 active, 1 paused. The lowest
-- queue_position is fetched first. Limits: 0 none; ratio_limit: NULL as PEER_LIMIT says, 0 never. Totals are
-- payload, over all runs. finished_at_ms: since 1970, NULL before. share_key: of a private share, whose
-- sha1 is the identifier derived of it; NULL of others.
ALTER TABLE SHARE ADD COLUMN share_key BLOB CHECK (length(share_key) = 32);
ALTER TABLE SHARE ADD COLUMN is_sequential INTEGER NOT NULL DEFAULT 0 CHECK (is_sequential IN (0, 1));
ALTER TABLE SHARE ADD COLUMN queue_position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE SHARE ADD COLUMN down_limit_kib_per_s INTEGER NOT NULL DEFAULT 0;
ALTER TABLE SHARE ADD COLUMN up_limit_kib_per_s INTEGER NOT NULL DEFAULT 0;
ALTER TABLE SHARE ADD COLUMN ratio_limit REAL;
ALTER TABLE SHARE ADD COLUMN downloaded_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE SHARE ADD COLUMN uploaded_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE SHARE ADD COLUMN finished_at_ms INTEGER;
UPDATE SHARE SET queue_position = rowid;

-- Of a file that is not as wanted as the others. file_index: among those that are not padding, from 0.
-- priority: 0 skip, 1 low, 3 high.
CREATE TABLE FILE_PRIORITY (
    sha1       CHAR(40) NOT NULL REFERENCES SHARE (sha1) ON DELETE CASCADE,
    file_index INTEGER NOT NULL,
    priority   INTEGER NOT NULL CHECK (priority IN (0, 1, 3)),
    PRIMARY KEY (sha1, file_index)
) WITHOUT ROWID;

-- Of all transfers together; one row, none before somebody chose. Rates: 0 none. The alternative ones hold
-- from the one minute of the local day to the other.
CREATE TABLE PEER_LIMIT (
    id                              INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    down_limit_kib_per_s            INTEGER NOT NULL,
    up_limit_kib_per_s              INTEGER NOT NULL,
    alternative_down_limit_kib_per_s INTEGER NOT NULL,
    alternative_up_limit_kib_per_s  INTEGER NOT NULL,
    alternative_from_minute         INTEGER NOT NULL CHECK (alternative_from_minute BETWEEN 0 AND 1439),
    alternative_to_minute           INTEGER NOT NULL CHECK (alternative_to_minute BETWEEN 0 AND 1439),
    active_downloads                INTEGER NOT NULL,
    ratio                           REAL NOT NULL
);
