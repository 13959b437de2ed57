-- Answers that certainly come before what they answer.
SELECT later.key, later.date_text, later.t_start, later.t_end, earlier.key,
       earlier.date_text, earlier.t_start, earlier.t_end
FROM answer
JOIN contact AS later ON later.id = answer.contact
JOIN contact AS earlier ON earlier.id = answer.answers
WHERE later.t_end <= earlier.t_start;
