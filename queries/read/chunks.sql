-- The chunks of the copy, in their order.
SELECT ord, contacts, t_first, t_last FROM contact_chunk ORDER BY ord;
