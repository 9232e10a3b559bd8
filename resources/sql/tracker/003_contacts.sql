-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a peer said about itself when it announced a content (BEP 41 option 0x4D). A peer may limit each of its
-- transfers by itself, so it is a fact about the pair; and few peers tell it, so it is a table of its own.
-- client is UTF-8 as a stranger sent it. A limit of 0 is none.

CREATE TABLE PEER_CONTACT (
    sha1               CHAR(40) NOT NULL,
    peer_id            INTEGER NOT NULL,
    upload_kib_per_s   INTEGER NOT NULL,
    download_kib_per_s INTEGER NOT NULL,
    features           INTEGER NOT NULL,
    client             BLOB NOT NULL,
    PRIMARY KEY (sha1, peer_id),
    FOREIGN KEY (sha1, peer_id) REFERENCES CONTENTS (sha1, peer_id)
) WITHOUT ROWID;
