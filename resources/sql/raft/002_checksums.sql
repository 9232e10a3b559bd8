-- SPDX-License-Identifier: GPL-3.0-or-later
-- So that a flipped bit is found, and the loss of the log's end. NULL: written before there were checksums.

ALTER TABLE META ADD COLUMN last_idx INTEGER NOT NULL DEFAULT 0;
ALTER TABLE META ADD COLUMN checksum INTEGER;
ALTER TABLE LOG ADD COLUMN checksum INTEGER;
ALTER TABLE MARKER ADD COLUMN checksum INTEGER;
