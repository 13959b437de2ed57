-- The editions that accounts and coverage name.
SELECT edition FROM account WHERE edition IS NOT NULL
UNION
SELECT edition FROM coverage WHERE edition IS NOT NULL;
