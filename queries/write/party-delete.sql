-- Forget the further parties of a contact.
DELETE FROM party
WHERE contact = $1;
