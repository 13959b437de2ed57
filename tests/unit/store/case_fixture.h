#ifndef CASE_FIXTURE_H
#define CASE_FIXTURE_H

#include "store_fixture.h"

#include "demarche/table.h"

/* A small chronology with something of everything. */
static inline void open_case(void)
{
    open_store();
    add("INSERT INTO actor (id, key, kind, label, note) VALUES "
        "(1, 'ussr', 'state', 'Soviet Union', NULL), "
        "(2, 'germany', 'state', 'Germany', NULL), "
        "(3, 'astakhov', 'person', 'Georgi Astakhov', 'in Berlin'), "
        "(4, 'schnurre', 'person', 'Julius Schnurre', NULL), "
        "(5, 'weizsaecker', 'person', 'Ernst von Weizs\u00e4cker', NULL)");
    add("INSERT INTO actor_name (actor, name, folded, kind) VALUES "
        "(3, 'Georgi Astakhov', 'georgi astakhov', 'preferred'), "
        "(3, 'Astachow', 'astachow', 'translit'), "
        "(4, 'counsellor', 'counsellor', 'alias'), "
        "(5, 'counsellor', 'counsellor', 'alias')");
    add("INSERT INTO authority (actor, scheme, value) "
        "VALUES (3, 'viaf', '42')");
    add("INSERT INTO post (actor, serves, title, place, from_text, t_start, "
        "t_end) VALUES (3, 1, 'charge', 'Berlin', '1939', %lld, %lld), "
        "(4, 2, 'councillor', NULL, NULL, %lld, %lld)",
        (long long)DAY(0), (long long)DAY(400), INT64_MIN, INT64_MAX);
    add("INSERT INTO channel VALUES (1, 'meeting'), (2, 'telegram')");
    add("INSERT INTO topic VALUES (1, 'trade')");
    add("INSERT INTO place VALUES (1, 'Berlin')");
    add("INSERT INTO contact (id, key, date_text, t_start, t_end, direction, "
        "initiator, recipient, channel, topic, place, count_min, count_max, "
        "summary, kind) VALUES "
        "(1, 'may-15', NULL, %lld, %lld, 'directed', 3, 4, 1, 1, 1, 1, 1, "
        "'On the consulate in Prague', 'contact'), "
        "(2, 'may', '1939-05', %lld, %lld, 'unknown', 3, 5, 2, NULL, NULL, 2, "
        "NULL, NULL, 'contact'), "
        "(3, 'june', NULL, %lld, %lld, 'directed', 4, 3, NULL, NULL, NULL, 1, "
        "1, NULL, 'contact'), "
        "(4, 'no-word', NULL, %lld, %lld, 'directed', 4, 3, NULL, NULL, NULL, "
        "1, 1, 'no answer', 'silence')",
        (long long)DAY(134), (long long)DAY(135), (long long)DAY(120),
        (long long)DAY(151), (long long)DAY(160), (long long)DAY(161),
        (long long)DAY(160), (long long)DAY(170));
    add("INSERT INTO party (contact, actor, role, ord) VALUES "
        "(1, 5, 'recipient', 1), (1, 1, 'attendee', 1)");
    add("INSERT INTO account (contact, record, initiator, raised_by, reply, "
        "citation, summary) VALUES "
        "(1, 'soviet', NULL, 4, 'evaded', 'GK 349; GK 350', NULL), "
        "(1, 'german', 4, 3, NULL, 'NSR 3; GK 349', 'He spoke of Prague'), "
        "(3, 'german', NULL, NULL, NULL, NULL, NULL)");
    add("INSERT INTO answer (contact, answers, kind, ord) "
        "VALUES (3, 1, 'refusal', 1)");
    add("INSERT INTO phase (scheme, ord, label, t_start, t_end) VALUES "
        "('leem', 1, 'Spring', %lld, %lld), ('leem', 2, 'Summer', %lld, %lld), "
        "('other', 1, 'Whole', %lld, %lld)",
        (long long)DAY(59), (long long)DAY(150), (long long)DAY(150),
        (long long)DAY(240), (long long)DAY(0), (long long)DAY(365));
    add("INSERT INTO contact_search (contact_search) VALUES ('rebuild')");
}

/* The rows of a table as `a|b|c` lines. */
static inline char *write_table(dm_table *table)
{
    static char text[16384];
    size_t size = 0;
    text[0] = '\0';
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        for (size_t i = 0; i < dm_table_count_columns(table); i++) {
            char *at = text + size;
            size_t room = sizeof text - size;
            dm_cell_type type = dm_table_get_column(table, i)->type;
            const char *end =
                i + 1 < dm_table_count_columns(table) ? "|" : "\n";
            if (dm_table_is_empty(table, row, i)) {
                size += (size_t)snprintf(at, room, "%s", end);
            } else if (type == DM_TEXT) {
                size += (size_t)snprintf(at, room, "%s%s",
                                         dm_table_get_text(table, row, i), end);
            } else if (type == DM_INTEGER) {
                size += (size_t)snprintf(
                    at, room, "%lld%s",
                    (long long)dm_table_get_integer(table, row, i), end);
            } else {
                size += (size_t)snprintf(at, room, "%g%s",
                                         dm_table_get_real(table, row, i), end);
            }
        }
    }
    dm_table_free(table);
    return text;
}

#endif
