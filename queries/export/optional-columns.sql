-- Which of the columns that contacts.csv has only when used are used.
SELECT CASE WHEN EXISTS (SELECT 1 FROM party WHERE role = 'attendee')
            THEN 1 ELSE 0 END,
       CASE WHEN EXISTS (SELECT 1 FROM party WHERE role = 'via')
            THEN 1 ELSE 0 END,
       CASE WHEN EXISTS (SELECT 1 FROM contact WHERE code IS NOT NULL)
            THEN 1 ELSE 0 END,
       CASE WHEN EXISTS (SELECT 1 FROM contact WHERE code_scheme IS NOT NULL)
            THEN 1 ELSE 0 END,
       CASE WHEN EXISTS (SELECT 1 FROM contact WHERE reports IS NOT NULL)
            THEN 1 ELSE 0 END;
