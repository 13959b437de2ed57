#ifndef UNIT_DRAWING_SAMPLE_CONTACTS_H
#define UNIT_DRAWING_SAMPLE_CONTACTS_H

#include "demarche/drawing.h"

#include <check.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SAMPLE_FIRST_DAY (-11245) /* 1939-03-20 */
#define SAMPLE_PHASE_DAYS 60

/* Who takes part, and whom they serve. */
static const struct {
    const char *key;
    const char *label;
    const char *states[2];
} sample_actors[] = {
    {"germany", "Germany", {"germany", NULL}},
    {"ussr", "Soviet Union", {"ussr", NULL}},
    {"britain", "Great Britain", {"britain", NULL}},
    {"france", "France", {"france", NULL}},
    {"astakhov", "Astakhov", {"ussr", NULL}},
    {"molotov", "Molotov \"V. M.\"", {"ussr", NULL}},
    {"voroshilov", "\xD0\x92\xD0\xBE\xD1\x80\xD0\xBE\xD1\x88", {"ussr", NULL}},
    {"schnurre", "back\\nslash\\", {"germany", NULL}},
    {"weizsaecker",
     "<b>Weizs\xC3\xA4"
     "cker</b>",
     {"germany", NULL}},
    {"schulenburg", "R&D &amp; co", {"germany", NULL}},
    {"seeds", "two\nlines", {"britain", NULL}},
    {"drax", "graph", {"britain", NULL}},
    {"doumenc", "2e+20", {"france", NULL}},
    {"delegation", "Anglo-French delegation", {"britain", "france"}},
    {"nobody", "", {NULL, NULL}},
};
#define SAMPLE_ACTORS (sizeof sample_actors / sizeof *sample_actors)

/* Contacts: day counted from the first, initiator, recipient, flags. */
static const struct {
    int day;
    const char *from;
    const char *to;
    unsigned flags;
} sample_arrows[] = {
    {1, "astakhov", "schnurre", DM_CONTACT_SINGLE},
    {2, "astakhov", "schnurre", DM_CONTACT_SINGLE},
    {3, "schnurre", "astakhov", 0},
    {4, "schnurre", "astakhov", DM_CONTACT_CONTESTED},
    {5, "weizsaecker", "astakhov", 0},
    {6, "seeds", "molotov", DM_CONTACT_SINGLE},
    {7, "molotov", "seeds", 0},
    {8, "weizsaecker", "schulenburg", 0},
    {9, "astakhov", "molotov", DM_CONTACT_SYMMETRIC},
    {10, "molotov", "schulenburg", DM_CONTACT_UNKNOWN},
    {11, "nobody", "molotov", 0},
    {61, "schulenburg", "molotov", 0},
    {62, "schulenburg", "molotov", 0},
    {63, "schulenburg", "molotov", 0},
    {64, "molotov", "schulenburg", 0},
    {65, "delegation", "voroshilov", 0},
    {66, "drax", "voroshilov", 0},
    {67, "doumenc", "voroshilov", 0},
    {68, "voroshilov", "delegation", 0},
    {69, "schnurre", "astakhov", 0},
};
#define SAMPLE_ARROWS (sizeof sample_arrows / sizeof *sample_arrows)

static inline uint32_t find_number(const uint32_t *numbers, const char *key)
{
    for (size_t i = 0; i < SAMPLE_ACTORS; i++) {
        if (strcmp(sample_actors[i].key, key) == 0) {
            return numbers[i];
        }
    }
    ck_abort_msg("no actor '%s'", key);
    return DM_NO_ACTOR;
}

/* The sample, its rows added from the first on or from the last. */
static inline dm_contacts *make_sample(bool reversed)
{
    dm_contacts *contacts;
    uint32_t numbers[SAMPLE_ACTORS];
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    for (size_t i = 0; i < SAMPLE_ACTORS; i++) {
        size_t at = reversed ? SAMPLE_ACTORS - 1 - i : i;
        numbers[at] = dm_contacts_add_actor(contacts, sample_actors[at].key,
                                            sample_actors[at].label, "person");
    }
    for (size_t i = 0; i < SAMPLE_ACTORS; i++) {
        for (size_t j = 0; j < 2 && sample_actors[i].states[j]; j++) {
            dm_contacts_add_service(
                contacts, numbers[i],
                find_number(numbers, sample_actors[i].states[j]));
        }
    }
    for (size_t i = 0; i < SAMPLE_ARROWS; i++) {
        size_t at = reversed ? SAMPLE_ARROWS - 1 - i : i;
        dm_time day = (SAMPLE_FIRST_DAY + sample_arrows[at].day) * DM_DAY_S;
        dm_arrow arrow = {
            .contact = (int64_t)at + 1,
            .when = {day, day + DM_DAY_S},
            .initiator = find_number(numbers, sample_arrows[at].from),
            .recipient = find_number(numbers, sample_arrows[at].to),
            .flags = sample_arrows[at].flags};
        dm_contacts_add_arrow(contacts, &arrow);
    }
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    return contacts;
}

static inline dm_phases make_sample_phases(void)
{
    static const char *const labels[] = {"Spring & \"thaw\"", "Summer"};
    dm_phases phases = {0};
    for (int i = 0; i < 2; i++) {
        dm_time first = (SAMPLE_FIRST_DAY + i * SAMPLE_PHASE_DAYS) * DM_DAY_S;
        dm_interval window = {first, first + SAMPLE_PHASE_DAYS * DM_DAY_S};
        ck_assert_int_eq(dm_phases_add(&phases, i + 1, labels[i], window, NULL),
                         DM_OK);
    }
    return phases;
}

/* Descriptions of all contacts of the sample, for tooltips. */
static inline dm_table *describe_sample(void)
{
    static const dm_column columns[] = {{"contact", DM_INTEGER},
                                        {"key", DM_TEXT},
                                        {"date", DM_TEXT},
                                        {"citations", DM_TEXT},
                                        {"summary", DM_TEXT}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 5, NULL), DM_OK);
    for (size_t i = 0; i < SAMPLE_ARROWS; i++) {
        char key[32];
        snprintf(key, sizeof key, "c%zu", i + 1);
        dm_table_put_integer(table, (int64_t)i + 1);
        dm_table_put_text(table, key);
        dm_table_put_text(table, "1939-05-17~");
        dm_table_put_text(table, "GK 349; A\\B & C");
        dm_table_put_text(table, NULL);
    }
    return table;
}

/* Draw the sample; the caller clears the drawings. */
static inline dm_drawings draw_sample(bool reversed,
                                      const dm_draw_options *options)
{
    dm_contacts *contacts = make_sample(reversed);
    dm_phases phases = make_sample_phases();
    dm_drawings drawings;
    dm_error error = {DM_OK};
    dm_status status =
        dm_draw_networks(&drawings, contacts, &phases, options, &error);
    ck_assert_msg(status == DM_OK, "%s", error.message);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
    return drawings;
}

static inline int run_tests(const char *name, const TTest *const *tests,
                            size_t count)
{
    Suite *suite = suite_create(name);
    TCase *tests_case = tcase_create(name);
    tcase_set_timeout(tests_case, 50);
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
