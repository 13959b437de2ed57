-- The further parties of joint contacts; the first initiator and recipient
-- stand in the contact itself. ord is the place in the list.
CREATE TABLE party (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    actor INTEGER NOT NULL REFERENCES actor (id),
    role TEXT NOT NULL
        CHECK (role IN ('initiator', 'recipient', 'attendee', 'via')),
    ord INTEGER NOT NULL,
    UNIQUE (contact, role, actor)
) STRICT;

CREATE INDEX party_actor ON party (actor);
