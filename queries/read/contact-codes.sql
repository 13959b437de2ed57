-- The codes that contacts of the kind 'contact' have in foreign schemes.
SELECT id, code, code_scheme
FROM contact
WHERE code IS NOT NULL AND kind = 'contact'
ORDER BY id;
