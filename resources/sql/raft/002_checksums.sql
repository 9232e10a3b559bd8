-- SPDX-License-Identifier: GPL-3.0-or-later
-- So that a flipped bit is found, and the loss of the log's end. What was written before there were checksums
-- says 'new'. NULL is damage: SQLite reads it where a row is cut short.

ALTER TABLE META ADD COLUMN last_idx INTEGER NOT NULL DEFAULT 0;
ALTER TABLE META ADD COLUMN checksum INTEGER;
ALTER TABLE LOG ADD COLUMN checksum INTEGER;
ALTER TABLE MARKER ADD COLUMN checksum INTEGER;
UPDATE META SET checksum = 'new';
UPDATE LOG SET checksum = 'new';
UPDATE MARKER SET checksum = 'new';
