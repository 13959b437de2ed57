-- The contacts that answer another one; carrying out an order is no answer.
SELECT DISTINCT contact FROM answer WHERE kind <> 'execution' ORDER BY contact;
