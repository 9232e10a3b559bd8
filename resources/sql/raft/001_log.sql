-- SPDX-License-Identifier: GPL-3.0-or-later
-- What consensus must not forget. SQLite knows no unsigned 64-bit integers: ids are kept as signed ones.

CREATE TABLE META (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    lineage_id    INTEGER NOT NULL DEFAULT 0,
    lineage_epoch INTEGER NOT NULL DEFAULT 0,
    term          INTEGER NOT NULL DEFAULT 0,
    voted_for     INTEGER NOT NULL DEFAULT 0
);
INSERT INTO META (id) VALUES (1);

-- type: 1 command, 2 barrier, 3 change of the membership.
CREATE TABLE LOG (
    idx  INTEGER PRIMARY KEY,
    term INTEGER NOT NULL,
    type INTEGER NOT NULL CHECK (type IN (1, 2, 3)),
    data BLOB NOT NULL
);

-- Up to idx everything is in the tables of tracker.db, or, where there is one, in the image. The tables need
-- not stand further than command_idx: what follows up to idx are no commands.
CREATE TABLE MARKER (
    id                INTEGER PRIMARY KEY CHECK (id = 1),
    idx               INTEGER NOT NULL,
    term              INTEGER NOT NULL,
    configuration     BLOB NOT NULL,
    configuration_idx INTEGER NOT NULL,
    image             BLOB NOT NULL,
    command_idx       INTEGER NOT NULL
);
