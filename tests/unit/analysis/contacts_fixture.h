#ifndef ANALYSIS_CONTACTS_FIXTURE_H
#define ANALYSIS_CONTACTS_FIXTURE_H

#include "demarche/contacts.h"
#include "demarche/table.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

/* An arrow as a line of a literal list; what is left out is 0. */
typedef struct fixture_arrow {
    const char *from;
    const char *to;
    int64_t day;
    unsigned flags;
    int64_t days;    /* how vague the date is; 0: one day */
    int64_t contact; /* 0: a contact of its own */
    const char *channel;
    const char *topic;
    unsigned met;
    dm_answer_kind kind;
    int64_t answers; /* the number of the contact that it answers; 0: none */
} fixture_arrow;

/* The part of a line that none can do without. */
#define ARROW(from_key, to_key, on_day) \
    .from = (from_key), .to = (to_key), .day = (on_day)

static inline uint32_t find_or_add_actor(dm_contacts *contacts, const char *key)
{
    for (size_t i = 0; i < contacts->actor_count; i++) {
        if (strcmp(contacts->actors[i].key, key) == 0) {
            return (uint32_t)i;
        }
    }
    return dm_contacts_add_actor(contacts, key, NULL, "person");
}

static inline void add_fixture_arrow(dm_contacts *contacts,
                                     const fixture_arrow *row, size_t place,
                                     int64_t shift_days)
{
    int64_t first = row->day + shift_days;
    int64_t end = first + (row->days ? row->days : 1);
    dm_arrow arrow = {
        .contact = row->contact ? row->contact : (int64_t)place + 1000,
        .when = {first * DM_DAY_S, end * DM_DAY_S},
        .initiator = find_or_add_actor(contacts, row->from),
        .recipient = find_or_add_actor(contacts, row->to),
        .channel = row->channel,
        .topic = row->topic,
        .flags = row->flags,
        .met = row->met,
    };
    dm_contacts_add_arrow(contacts, &arrow);
    if (row->answers) {
        dm_contacts_add_answer(
            contacts, (dm_answer){arrow.contact, row->answers, row->kind});
    }
}

/* The sequence of `count` arrows, sealed, all days moved by `shift_days`. */
static inline dm_contacts *make_contacts(const fixture_arrow *rows,
                                         size_t count, int64_t shift_days)
{
    dm_contacts *contacts = NULL;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    for (size_t i = 0; i < count; i++) {
        add_fixture_arrow(contacts, &rows[i], i, shift_days);
    }
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    return contacts;
}

#define MAKE_CONTACTS(rows) \
    make_contacts((rows), sizeof(rows) / sizeof *(rows), 0)

/* Add the window of the days `first` up to, without, `end`. */
static inline void add_phase(dm_phases *phases, int64_t first, int64_t end)
{
    int64_t order = (int64_t)phases->count + 1;
    dm_interval window = {first * DM_DAY_S, end * DM_DAY_S};
    ck_assert_int_eq(dm_phases_add(phases, order, "a phase", window, NULL),
                     DM_OK);
}

/* The number in a row's column of that name. */
static inline double get_number(const dm_table *table, size_t row,
                                const char *column)
{
    size_t place = dm_table_find_column(table, column);
    ck_assert_uint_lt(place, dm_table_count_columns(table));
    return dm_table_get_real(table, row, place);
}

static inline const char *get_text(const dm_table *table, size_t row,
                                   const char *column)
{
    return dm_table_get_text(table, row, dm_table_find_column(table, column));
}

static inline bool is_empty(const dm_table *table, size_t row,
                            const char *column)
{
    return dm_table_is_empty(table, row, dm_table_find_column(table, column));
}

/* The row of an actor, or of a pair where `b` is given, in a phase. */
static inline size_t find_row(const dm_table *table, int64_t phase,
                              const char *a, const char *b)
{
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        if ((int64_t)get_number(table, i, "phase") == phase &&
            strcmp(dm_table_get_text(table, i, 1), a) == 0 &&
            (!b || strcmp(dm_table_get_text(table, i, 2), b) == 0)) {
            return i;
        }
    }
    ck_abort_msg("no row for '%s'", a);
}

static inline void assert_same_numbers(const dm_table *left,
                                       const dm_table *right, size_t row,
                                       size_t column)
{
    size_t counts[2];
    const int64_t *a = dm_table_get_numbers(left, row, column, &counts[0]);
    const int64_t *b = dm_table_get_numbers(right, row, column, &counts[1]);
    ck_assert_uint_eq(counts[0], counts[1]);
    for (size_t i = 0; i < counts[0]; i++) {
        ck_assert_int_eq(a[i], b[i]);
    }
}

static inline void assert_same_cell(const dm_table *left, const dm_table *right,
                                    size_t row, size_t column)
{
    bool empty = dm_table_is_empty(left, row, column);
    ck_assert_int_eq(empty, dm_table_is_empty(right, row, column));
    if (dm_table_get_column(left, column)->type == DM_TEXT) {
        ck_assert_str_eq(dm_table_get_text(left, row, column),
                         dm_table_get_text(right, row, column));
    } else if (dm_table_get_column(left, column)->type == DM_NUMBERS) {
        assert_same_numbers(left, right, row, column);
    } else if (!empty) {
        double a = dm_table_get_real(left, row, column);
        double b = dm_table_get_real(right, row, column);
        ck_assert(memcmp(&a, &b, sizeof a) == 0);
    }
}

/* Every cell is the same to the bit. */
static inline void assert_same_table(const dm_table *left,
                                     const dm_table *right)
{
    ck_assert_uint_eq(dm_table_count_rows(left), dm_table_count_rows(right));
    for (size_t row = 0; row < dm_table_count_rows(left); row++) {
        for (size_t i = 0; i < dm_table_count_columns(left); i++) {
            assert_same_cell(left, right, row, i);
        }
    }
}

/* Run the cases of `suite` and tell main how they ended. */
static inline int run_suite(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
