-- Rival claims by their windows.
SELECT hypothesis.key, hypothesis.label, hypothesis.holder, turning.key,
       toward.key, hypothesis.t_start, hypothesis.t_end
FROM hypothesis
LEFT JOIN actor AS turning ON turning.id = hypothesis.turning
LEFT JOIN actor AS toward ON toward.id = hypothesis.toward
ORDER BY hypothesis.t_start, hypothesis.t_end, hypothesis.key;
