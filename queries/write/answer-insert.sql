-- Store which contact answers which.
INSERT INTO answer (contact, answers, kind, ord)
VALUES ($1, $2, $3, $4);
