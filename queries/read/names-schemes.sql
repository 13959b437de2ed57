-- The names of periodisations.
SELECT DISTINCT scheme FROM phase ORDER BY scheme;
