-- SPDX-License-Identifier: GPL-3.0-or-later

-- What this peer shares or fetches. wanted: 0 active, 1 stopped. added_at_ms: since 1970. is_own: 1 where it
-- was here before Muster and is shared; then nothing is ever written into its files.
CREATE TABLE SHARE (
    sha1        CHAR(40) NOT NULL PRIMARY KEY,
    torrent     BLOB NOT NULL,
    magnet      TEXT NOT NULL,
    save_path   TEXT NOT NULL,
    wanted      INTEGER NOT NULL CHECK (wanted IN (0, 1)),
    added_at_ms INTEGER NOT NULL,
    is_own      INTEGER NOT NULL DEFAULT 0 CHECK (is_own IN (0, 1))
);

-- The deliverable's figure 3: the chunks that are on the disk and hash right. offset: of the first byte.
CREATE TABLE CHUNK (
    sha1   CHAR(40) NOT NULL REFERENCES SHARE (sha1) ON DELETE CASCADE,
    offset INTEGER NOT NULL,
    PRIMARY KEY (sha1, offset)
) WITHOUT ROWID;
