#ifndef UNIT_EXPORT_FIXTURE_H
#define UNIT_EXPORT_FIXTURE_H

#include "demarche/export.h"

#include <check.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Four contacts of three persons in two phases, and one whose beginning is
 * open, which lies in none of them. */

#define FIXTURE_APRIL_1 (-11233) /* 1939-04-01 */
#define FIXTURE_JUNE_1 (FIXTURE_APRIL_1 + 61)
#define FIXTURE_JULY_1 (FIXTURE_JUNE_1 + 30)

static const struct {
    const char *key;
    const char *label;
} fixture_actors[] = {
    {"anna", "Anna \"A\" <b>\n\\n"}, {"bert", "Bert & Co"}, {"carl", "Carl"}};

/* `first` and `last` are days of April 1939. */
static const struct {
    const char *key;
    const char *date;
    int first;
    int last;
    const char *from;
    const char *to;
    const char *channel;
    unsigned flags;
} fixture_contacts[] = {
    {"c1", "1939-04-17", 17, 17, "anna", "bert", "meeting", DM_CONTACT_SINGLE},
    {"c2", "1939-04-20/1939-04-30", 20, 30, "anna", "bert", "note",
     DM_CONTACT_CONTESTED | DM_CONTACT_REPLY},
    {"c3", "1939-05-01", 31, 31, "bert", "anna", "meeting",
     DM_CONTACT_SYMMETRIC},
    {"c4", "1939-06-05", 66, 66, "bert", "carl", "", DM_CONTACT_SINGLE},
    {"c5", "../1939-04-10", 0, 10, "carl", "anna", "meeting", 0}};
#define FIXTURE_CONTACTS (sizeof fixture_contacts / sizeof *fixture_contacts)

/* How the fixture differs from what stands above. */
typedef struct fixture {
    bool reversed; /* its rows are added from the last on */
    bool ever;     /* there is one phase, of all time */
    bool exact;    /* c2 is of its first day alone */
    bool next_day; /* c2 is a meeting on the day after c1 */
    bool open_end; /* the date of c4 has no end */
    bool vast;     /* it takes 13,000,000 days, of them 26 in June */
    dm_dates dates;
} fixture;

static inline dm_interval date_fixture(fixture made, size_t at)
{
    int first = fixture_contacts[at].first;
    int last = fixture_contacts[at].last;
    if (at == 1 && made.next_day) {
        first = last = 18;
    } else if (at == 1 && made.exact) {
        last = first;
    }
    dm_interval days = {(FIXTURE_APRIL_1 + first - 1) * DM_DAY_S,
                        (FIXTURE_APRIL_1 + last) * DM_DAY_S};
    if (first == 0) {
        days.start = DM_TIME_MIN;
    }
    if (at == 3 && made.open_end) {
        days.end = DM_TIME_MAX;
    } else if (at == 3 && made.vast) {
        days.end = days.start + 13000000 * DM_DAY_S;
    }
    return days;
}

static inline void add_fixture_contact(dm_contacts *contacts, fixture made,
                                       size_t at, const uint32_t *actors)
{
    uint32_t ends[2] = {0, 0};
    for (size_t i = 0; i < 3; i++) {
        if (strcmp(fixture_actors[i].key, fixture_contacts[at].from) == 0) {
            ends[0] = actors[i];
        }
        if (strcmp(fixture_actors[i].key, fixture_contacts[at].to) == 0) {
            ends[1] = actors[i];
        }
    }
    dm_arrow arrow = {.contact = (int64_t)at + 1,
                      .when = date_fixture(made, at),
                      .initiator = ends[0],
                      .recipient = ends[1],
                      .channel = at == 1 && made.next_day
                                     ? "meeting"
                                     : fixture_contacts[at].channel,
                      .topic = "talks",
                      .flags = fixture_contacts[at].flags};
    dm_contacts_add_arrow(contacts, &arrow);
}

static inline dm_contacts *make_fixture(fixture made)
{
    dm_contacts *contacts;
    uint32_t actors[3];
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    for (size_t i = 0; i < 3; i++) {
        size_t at = made.reversed ? 2 - i : i;
        actors[at] = dm_contacts_add_actor(contacts, fixture_actors[at].key,
                                           fixture_actors[at].label, "person");
    }
    dm_contacts_add_service(
        contacts, actors[0],
        dm_contacts_add_actor(contacts, "north", "North", "state"));
    for (size_t i = 0; i < FIXTURE_CONTACTS; i++) {
        size_t at = made.reversed ? FIXTURE_CONTACTS - 1 - i : i;
        add_fixture_contact(contacts, made, at, actors);
    }
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    contacts->dates = made.dates;
    return contacts;
}

static inline dm_table *describe_fixture(void)
{
    static const dm_column columns[] = {
        {"contact", DM_INTEGER}, {"key", DM_TEXT},     {"date", DM_TEXT},
        {"citations", DM_TEXT},  {"summary", DM_TEXT}, {"place", DM_INTEGER}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 6, NULL), DM_OK);
    for (size_t i = 0; i < FIXTURE_CONTACTS; i++) {
        dm_table_put_integer(table, (int64_t)i + 1);
        dm_table_put_text(table, fixture_contacts[i].key);
        dm_table_put_text(table, fixture_contacts[i].date);
        dm_table_put_text(table, i == 0 ? "GK 1; GK 2" : "");
        dm_table_put_text(table, i == 0 ? "=A, \"b\"" : "");
        /* The last has an open beginning: it comes first in time. */
        dm_table_put_integer(table, (int64_t)((i + 1) % FIXTURE_CONTACTS));
    }
    return table;
}

/* April and May, and June. */
static inline dm_phases make_fixture_phases(fixture made)
{
    dm_phases phases = {0};
    dm_time june = FIXTURE_JUNE_1 * DM_DAY_S;
    dm_interval spring = {FIXTURE_APRIL_1 * DM_DAY_S, june};
    dm_interval summer = {june, FIXTURE_JULY_1 * DM_DAY_S};
    dm_interval ever = {DM_TIME_MIN, DM_TIME_MAX};
    if (made.ever) {
        ck_assert_int_eq(dm_phases_add(&phases, 0, "all", ever, NULL), DM_OK);
        return phases;
    }
    phases.scheme = strdup("halves");
    ck_assert_int_eq(dm_phases_add(&phases, 1, "Spring & <b>", spring, NULL),
                     DM_OK);
    ck_assert_int_eq(dm_phases_add(&phases, 2, "Summer", summer, NULL), DM_OK);
    return phases;
}

/* The files of the fixture; the caller clears them. */
static inline dm_export_files export_fixture(dm_export_options options,
                                             fixture made)
{
    dm_contacts *contacts = make_fixture(made);
    dm_phases phases = make_fixture_phases(made);
    dm_table *descriptions = describe_fixture();
    dm_export_files files;
    dm_error error = {0};
    options.descriptions = descriptions;
    dm_status status =
        dm_export_network(&files, contacts, &phases, &options, &error);
    ck_assert_msg(status == DM_OK, "%s", error.message);
    dm_table_free(descriptions);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
    return files;
}

static inline void expect_file(const dm_export_files *files, size_t at,
                               const char *suffix, const char *text)
{
    ck_assert_uint_lt(at, files->count);
    ck_assert_str_eq(files->items[at].suffix, suffix);
    ck_assert_uint_eq(files->items[at].size, strlen(files->items[at].bytes));
    ck_assert_str_eq(files->items[at].bytes, text);
}

/* The same bytes whatever the order of the rows. */
static inline void expect_no_order(dm_export_options options)
{
    dm_export_files one = export_fixture(options, (fixture){0});
    dm_export_files other =
        export_fixture(options, (fixture){.reversed = true});
    ck_assert_uint_eq(one.count, other.count);
    for (size_t i = 0; i < one.count; i++) {
        expect_file(&other, i, one.items[i].suffix, one.items[i].bytes);
    }
    dm_export_files_clear(&one);
    dm_export_files_clear(&other);
}

static inline int run_tests(const char *name, const TTest *const *tests,
                            size_t count)
{
    Suite *suite = suite_create(name);
    TCase *tests_case = tcase_create(name);
    for (size_t i = 0; i < count; i++) {
        tcase_add_test(tests_case, tests[i]);
    }
    suite_add_tcase(suite, tests_case);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
