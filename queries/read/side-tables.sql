-- Which of the tables that hold more about contacts, actors and records have
-- any row.
SELECT EXISTS (SELECT 1 FROM post), EXISTS (SELECT 1 FROM coverage),
       EXISTS (SELECT 1 FROM party), EXISTS (SELECT 1 FROM account),
       EXISTS (SELECT 1 FROM answer);
