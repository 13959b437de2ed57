-- Empty the copy of the contacts.
DELETE FROM contact_chunk;
