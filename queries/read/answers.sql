-- Which contact answers which, and how.
SELECT contact, answers, kind FROM answer ORDER BY contact, answers;
