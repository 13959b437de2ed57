-- Which records tell which contacts, and who began by them.
SELECT contact, record, initiator FROM account ORDER BY contact, record;
