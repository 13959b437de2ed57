-- The names of the records that tell contacts.
SELECT DISTINCT record FROM account ORDER BY record;
