-- What people are told of the contact $1.
SELECT key, date_text, t_start, summary FROM contact WHERE id = $1;
