-- The columns of contacts on their way in, as SQLite is told them.
CREATE TABLE batch_contact (
    key, t_start, t_end, direction, initiator, recipient, channel, topic, place,
    reports, code, code_scheme, origin_line
)
