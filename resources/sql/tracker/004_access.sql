-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which contents and networks the cluster serves: deny wins; once there is an allow for a content (a network),
-- only what is allowed is served. subject: an info-hash in hexadecimal, or a network as ADDRESS/PREFIX.

CREATE TABLE ACCESS_RULE (
    verdict VARCHAR(5) NOT NULL CHECK (verdict IN ('deny', 'allow')),
    subject VARCHAR(64) NOT NULL,
    PRIMARY KEY (verdict, subject)
) WITHOUT ROWID;
