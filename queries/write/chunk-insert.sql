-- Store the chunk $1 of $2 contacts from $3 to $4.
INSERT INTO contact_chunk (ord, contacts, t_first, t_last, content)
VALUES ($1, $2, $3, $4, $5);
