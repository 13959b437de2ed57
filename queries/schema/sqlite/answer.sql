-- Which contact answers which; ord is the place in the list.
CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    answers INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT 'reply'
        CHECK (kind IN ('reply', 'refusal', 'follow-up', 'execution')),
    ord INTEGER NOT NULL,
    UNIQUE (contact, answers),
    CHECK (contact <> answers)
) STRICT;

CREATE INDEX answer_answers ON answer (answers);
