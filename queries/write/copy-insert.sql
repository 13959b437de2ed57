-- The copy is fresh: $1 contacts in $2 chunks, those of $3 being apart.
INSERT INTO contact_copy (id, fresh, contacts, chunks, apart)
VALUES (1, 1, $1, $2, $3);
