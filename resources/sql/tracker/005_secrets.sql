-- SPDX-License-Identifier: GPL-3.0-or-later
-- The connection-id secret is replaced from time to time (secret_since_ms, cluster time); ids that were made
-- under the one before are good for a while.

ALTER TABLE CLUSTER_STATE ADD COLUMN previous_secret BLOB NOT NULL
    DEFAULT X'00000000000000000000000000000000' CHECK (length(previous_secret) = 16);
ALTER TABLE CLUSTER_STATE ADD COLUMN secret_since_ms INTEGER NOT NULL DEFAULT 0;
UPDATE CLUSTER_STATE SET checksum = 'new';
