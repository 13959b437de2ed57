-- Where the contact of a key came from.
SELECT origin, origin_line FROM contact WHERE key = $1;
