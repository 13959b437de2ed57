-- Forget what is known of the copy of the contacts.
DELETE FROM contact_copy;
