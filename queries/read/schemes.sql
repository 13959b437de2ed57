-- The periodisations in the order in which they came, with their phases.
SELECT scheme, count(*) FROM phase GROUP BY scheme ORDER BY min(id);
