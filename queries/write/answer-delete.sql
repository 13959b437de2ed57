-- Forget what a contact answers.
DELETE FROM answer
WHERE contact = $1;
