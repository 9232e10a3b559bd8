-- SPDX-License-Identifier: GPL-3.0-or-later
-- The digest of all rows and of the secret, plus a checksum of applied_index and time_ms: whatever is changed
-- from outside contradicts it. 'new': not reckoned yet. NULL is damage.

ALTER TABLE CLUSTER_STATE ADD COLUMN checksum INTEGER;
UPDATE CLUSTER_STATE SET checksum = 'new';
