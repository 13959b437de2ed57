-- Store a further party of a contact.
INSERT INTO party (contact, actor, role, ord)
VALUES ($1, $2, $3, $4);
