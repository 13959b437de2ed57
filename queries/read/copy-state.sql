-- What there is of the copy of the contacts.
SELECT fresh, contacts, chunks, apart FROM contact_copy;
