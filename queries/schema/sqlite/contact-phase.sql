-- Each contact beside each window that it touches: inside is 1 where all of
-- its interval lies in the window.
CREATE VIEW contact_phase AS
SELECT contact.id AS contact, contact.key, phase.scheme, phase.ord,
       phase.label,
       CASE WHEN contact.t_start >= phase.t_start
             AND contact.t_end <= phase.t_end THEN 1 ELSE 0 END AS inside
FROM contact
JOIN phase ON contact.t_start < phase.t_end AND phase.t_start < contact.t_end;
