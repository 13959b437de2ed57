-- The copy of the contacts is fresh no more.
UPDATE contact_copy SET fresh = 0 WHERE fresh = 1;
