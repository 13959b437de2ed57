-- The windows of every scheme; the schemes in the order in which they came.
SELECT phase.scheme, phase.ord, phase.t_start, phase.t_end
FROM phase
JOIN (SELECT scheme, min(id) AS first_id FROM phase GROUP BY scheme) AS begun
  ON begun.scheme = phase.scheme
ORDER BY begun.first_id, phase.ord;
