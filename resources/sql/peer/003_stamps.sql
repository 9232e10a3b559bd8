-- SPDX-License-Identifier: GPL-3.0-or-later

-- How each file of a content looked when all of its chunks in CHUNK were right and synced to the disk, and
-- nobody wrote. Files that look so still are believed. file_index: among all of the torrent's files, from 0;
-- the one behind the last is the parts file. No rows: everything is to be read.
CREATE TABLE FILE_STAMP (
    sha1        CHAR(40) NOT NULL REFERENCES SHARE (sha1) ON DELETE CASCADE,
    file_index  INTEGER NOT NULL,
    size_bytes  INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    PRIMARY KEY (sha1, file_index)
) WITHOUT ROWID;

-- 1: files in the content's place are ours, from when its fetching began.
ALTER TABLE SHARE ADD COLUMN is_begun INTEGER NOT NULL DEFAULT 0 CHECK (is_begun IN (0, 1));
UPDATE SHARE SET is_begun = 1 WHERE length(torrent) > 0;
