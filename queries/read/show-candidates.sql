-- The keys that an unknown one may stand for.
SELECT key FROM actor UNION ALL SELECT key FROM contact;
