-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a peer of a private share says of itself, sealed by it (BEP 41 option 0x4E): nobody here can read it.

ALTER TABLE PEER_CONTACT ADD COLUMN sealed BLOB NOT NULL DEFAULT X'' CHECK (length(sealed) <= 160);
UPDATE CLUSTER_STATE SET checksum = 'new';
