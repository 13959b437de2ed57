-- The date of the contact $1, as it is written and as it is stored.
SELECT date_text, t_start, t_end FROM contact WHERE id = $1;
