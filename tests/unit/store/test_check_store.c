#include "demarche/check.h"

#include "case_fixture.h"

#include "store/transaction.h"

/* Two states, who serves them, one phase and contacts in which no rule finds
 * anything. The day of a contact is its number. */
static void open_sound_store(void)
{
    open_store();
    add("INSERT INTO actor (id, key, kind, label) VALUES "
        "(1, 'north', 'state', 'North'), (2, 'south', 'state', 'South'), "
        "(3, 'ada', 'person', 'Ada'), (4, 'dora', 'person', 'Dora')");
    add("INSERT INTO actor_name (actor, name, folded, kind) VALUES "
        "(3, 'Ada', 'ada', 'preferred'), (3, '\u00c0da', 'ada', 'alias')");
    add("INSERT INTO post (actor, serves, from_text, t_start, t_end) VALUES "
        "(3, 1, '1939', %lld, %lld), (4, 2, NULL, %lld, %lld)",
        (long long)DAY(0), INT64_MAX, INT64_MIN, INT64_MAX);
    add("INSERT INTO phase (scheme, ord, label, t_start, t_end) VALUES "
        "('crisis', 1, 'Spring', %lld, %lld), "
        "('crisis', 2, 'Summer', %lld, %lld)",
        (long long)DAY(0), (long long)DAY(100), (long long)DAY(100),
        (long long)DAY(200));
    add("INSERT INTO channel VALUES (1, 'note')");
    for (int id = 10; id <= 50; id += 10) {
        add("INSERT INTO contact (id, key, t_start, t_end, initiator, "
            "recipient) VALUES (%d, 'c%d', %lld, %lld, 3, 4)",
            id, id, (long long)DAY(id), (long long)DAY(id + 1));
    }
    add("INSERT INTO answer (contact, answers, ord) VALUES (20, 10, 1)");
    add("INSERT INTO coverage (record, a, b, t_start, t_end) VALUES "
        "('northern', 1, 2, %lld, %lld), ('southern', 2, 1, %lld, %lld)",
        (long long)DAY(0), (long long)DAY(200), (long long)DAY(45),
        (long long)DAY(200));
    for (int id = 10; id <= 40; id += 10) {
        add("INSERT INTO account (contact, record, edition, citation) VALUES "
            "(%d, 'northern', 'ND', 'ND %d')",
            id, id);
    }
}

static const char *check_rule(const char *rule)
{
    dm_table *table;
    assert_ok(dm_store_check(&table, store, &rule, rule ? 1 : 0, &error));
    return write_table(table);
}

START_TEST(a_copy_that_is_not_read_is_told)
{
    store->chunks_from = 1;
    ck_assert_ptr_nonnull(strstr(check_rule("copy"), "|the copy of the "
                                                     "contacts is stale"));
    add("DELETE FROM account");
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_store_commit(store, &error));
    ck_assert_str_eq(check_rule("copy"), "");
    add("UPDATE contact_chunk SET t_first = t_first - 1");
    ck_assert_ptr_nonnull(
        strstr(check_rule("copy"), "note|copy|contact_chunk 1|this part"));
    add("UPDATE contact_chunk SET contacts = contacts + 1");
    ck_assert_ptr_nonnull(strstr(check_rule("copy"), "is not whole"));
}
END_TEST

START_TEST(a_sound_store_gives_nothing)
{
    ck_assert_str_eq(check_rule(NULL), "");
}
END_TEST

/* What makes a rule find just this; NULL: something. */
static const struct {
    const char *rule;
    const char *sql;
    const char *found;
} cases[] = {
    {"date", "UPDATE contact SET date_text = 'in May' WHERE id = 10",
     "error|date|c10|the date is not EDTF: expected a year of four "
     "digits in date 'in May'\n"},
    {"date", "UPDATE contact SET date_text = '1939-01' WHERE id = 10",
     "error|date|c10|the date is '1939-01', but its bounds are those of "
     "1939-01-11: look at both\n"},
    {"date", "UPDATE contact SET t_end = t_end + 86400 WHERE id = 10",
     "error|date|c10|the date has no text, but its bounds, "
     "1939-01-11/1939-01-12, are no exact day\n"},
    {"date",
     "UPDATE contact SET date_text = '1939', t_start = NULL, t_end = NULL "
     "WHERE id = 10",
     "error|date|c10|the date is '1939', but it has no bounds\n"},
    {"date", "UPDATE account SET date_text = '1939/' WHERE contact = 10",
     "error|date|c10|the date by 'northern' is '1939/', but it has no "
     "bounds\n"},
    {"date", "UPDATE post SET from_text = '1938' WHERE actor = 3",
     "error|date|ada|the start of a post is '1938', but its bounds are those "
     "of 1939-01-01/..: look at both\n"},
    {"date", "UPDATE post SET to_text = '1940-13' WHERE actor = 4", NULL},
    {"order", "UPDATE contact SET t_end = t_start - 86400 WHERE id = 10",
     "error|order|c10|the date ends at 1939-01-10, not after its start at "
     "1939-01-11\n"},
    {"order", "UPDATE phase SET t_end = t_start WHERE ord = 2",
     "error|order|crisis|phase 2 ends at 1939-04-11, not after its start at "
     "1939-04-11\n"},
    {"answers-order", "UPDATE answer SET contact = 10, answers = 20",
     "error|answers-order|c10|dated 1939-01-11, before 'c20' (1939-01-21), "
     "which it answers: look at the dates\n"},
    {"reference", "UPDATE contact SET topic = 7 WHERE id = 10",
     "error|reference|contact 10|this row refers to a row of 'topic' that is "
     "not there\n"},
    {"self-contact", "UPDATE contact SET recipient = 3 WHERE id = 10",
     "error|self-contact|c10|'Ada' is initiator and recipient\n"},
    {"self-contact",
     "INSERT INTO party (contact, actor, role, ord) VALUES (10, 3, "
     "'recipient', 1)",
     "error|self-contact|c10|'Ada' is initiator and recipient\n"},
    {"self-contact",
     "INSERT INTO party (contact, actor, role, ord) VALUES "
     "(10, 1, 'recipient', 1), (10, 1, 'initiator', 2)",
     "error|self-contact|c10|'North' is initiator and recipient\n"},
    {"self-contact",
     "UPDATE account SET initiator = 4, recipient = 4 WHERE contact = 10",
     "error|self-contact|c10|'Dora' is initiator and recipient by "
     "'northern'\n"},
    {"contradiction",
     "INSERT INTO account (contact, record, edition, initiator) VALUES "
     "(10, 'Northern', 'Old', 4); "
     "UPDATE account SET initiator = 3 WHERE edition = 'ND'",
     "warning|contradiction|c10|the accounts of 'northern' (ND) and "
     "'Northern' (Old) contradict each other on the initiator\n"},
    {"contradiction",
     "INSERT INTO account (contact, record, initiator, raised_by) VALUES "
     "(10, 'Northern', 3, 4)",
     ""},
    {"duplicate",
     "UPDATE contact SET t_start = (SELECT t_start FROM contact WHERE id = "
     "10), t_end = (SELECT t_end FROM contact WHERE id = 10) WHERE id = 30",
     "warning|duplicate|c30|same day, pair, direction and channel as 'c10': "
     "are they one contact?\n"},
    {"duplicate",
     "UPDATE contact SET channel = 1, t_start = (SELECT t_start FROM contact "
     "WHERE id = 10), t_end = (SELECT t_end FROM contact WHERE id = 10) WHERE "
     "id = 30",
     ""},
    {"duplicate",
     "UPDATE contact SET direction = 'symmetric', t_start = 0, t_end = 86400 "
     "WHERE id IN (10, 30); "
     "UPDATE contact SET initiator = 4, recipient = 3 WHERE id = 30",
     "warning|duplicate|c30|same day, pair, direction and channel as 'c10': "
     "are they one contact?\n"},
    {"edition-order",
     "UPDATE account SET citation = 'NSR, p. 4; ND 38' WHERE contact = 20; "
     "UPDATE account SET citation = 'ND 30;ND 31' WHERE contact = 30",
     "warning|edition-order|c20|ND 38 stands for 1939-01-21, between ND 31 "
     "(1939-01-31) and ND 40 (1939-02-10): look at the date or the number\n"},
    {"edition-order",
     "UPDATE account SET citation = 'ND 50; Roberts 20' WHERE contact = 10",
     "warning|edition-order|c10|ND 50 stands for 1939-01-11, after ND 40 "
     "(1939-02-10): look at the date or the number\n"},
    {"edition-order", "UPDATE account SET citation = 'ND 2' WHERE contact = 40",
     "warning|edition-order|c40|ND 2 stands for 1939-02-10, before ND 10 "
     "(1939-01-11): look at the date or the number\n"},
    {"edition-order",
     "UPDATE account SET edition = NULL, citation = 'Watt ' || (1980 - "
     "contact)",
     ""},
    {"edition-order",
     "UPDATE account SET citation = 'ND 38' WHERE contact = 20; "
     "UPDATE contact SET kind = 'silence' WHERE id = 20",
     ""},
    {"similar-names", "UPDATE actor SET label = 'A D\u00e1' WHERE id = 4",
     "warning|similar-names|dora|'A D\u00e1' and 'Ada' of 'ada' differ only "
     "by case, diacritics or spaces: are they one actor?\n"},
    {"similar-names",
     "INSERT INTO actor_name (actor, name, folded, kind) VALUES "
     "(4, 'South', 'x', 'alias')",
     "warning|similar-names|south|'South' is a name of 'dora' too: which of "
     "them is meant?\n"},
    {"uncovered-post",
     "UPDATE contact SET t_start = t_start - 864000, t_end = t_end - 950400 "
     "+ 86400 WHERE id = 10; "
     "UPDATE post SET t_start = t_start + 86400 WHERE actor = 3",
     "warning|uncovered-post|c10|no post of 'Ada' covers 1939-01-01: look at "
     "the date or the posts\n"},
    {"contested",
     "UPDATE account SET raised_by = 3 WHERE contact = 10; "
     "INSERT INTO account (contact, record, initiator, raised_by) VALUES "
     "(10, 'southern', 4, 4)",
     "note|contested|c10|the records disagree on the initiator: 'northern' "
     "says Ada, 'southern' says Dora\n"
     "note|contested|c10|the records disagree on who raised the theme: "
     "'northern' says Ada, 'southern' says Dora\n"},
    {"one-sided",
     "INSERT INTO account (contact, record) VALUES (50, 'northern')",
     "note|one-sided|c50|of the two sides only 'North' tells it, though the "
     "record 'southern' covers it: look for it there\n"},
    {"one-sided",
     "INSERT INTO account (contact, record) VALUES (50, 'northern'), "
     "(50, 'southern')",
     ""},
    {"outside-phases", "DELETE FROM phase WHERE ord = 1",
     "note|outside-phases|c10|1939-01-11 lies outside every phase of scheme "
     "'crisis'\n"},
    {"straddling",
     "UPDATE contact SET date_text = '1939', t_start = -978307200, "
     "t_end = -946771200 WHERE id = 10",
     "note|straddling|c10|1939 may lie in phase 1 (Spring) or in phase 2 "
     "(Summer) of scheme 'crisis'\n"},
    {"straddling",
     "UPDATE contact SET date_text = '1939-01-01~', t_start = -978307200, "
     "t_end = -978220800 WHERE id = 10",
     "note|straddling|c10|1939-01-01~ reaches beyond phase 1 (Spring) of "
     "scheme 'crisis'\n"},
};
#define CASE_COUNT ((int)(sizeof cases / sizeof *cases))

/* The store as it is after edits by hand, which no constraint hindered. */
static void edit(const char *sql)
{
    add("PRAGMA ignore_check_constraints = on");
    add("PRAGMA foreign_keys = off");
    add("%s", sql);
}

static bool begins_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

START_TEST(each_rule_finds_what_it_is_for)
{
    if (strcmp(cases[_i].rule, "outside-phases") == 0) {
        add("DELETE FROM answer");
        add("DELETE FROM contact WHERE id > 10");
    }
    edit(cases[_i].sql);
    const char *found = check_rule(cases[_i].rule);
    /* A broken constraint is damage of the file as well. */
    while (begins_with(found, "error|file|")) {
        found = strchr(found, '\n') + 1;
    }
    if (cases[_i].found) {
        ck_assert_str_eq(found, cases[_i].found);
    } else {
        ck_assert(begins_with(found, "error|date|"));
    }
}
END_TEST

START_TEST(findings_come_by_severity_rule_and_key)
{
    add("UPDATE contact SET date_text = 'May' WHERE id IN (10, 30)");
    add("UPDATE account SET citation = 'ND 38' WHERE contact = 20");
    add("UPDATE phase SET t_end = t_start + 86400 WHERE ord = 1");
    add("DELETE FROM contact WHERE id IN (40, 50)");
    const char *text = check_rule(NULL);
    const char *order[] = {"error|date|c10", "error|date|c30",
                           "note|outside-phases|c10", "note|outside-phases|c20",
                           "note|outside-phases|c30"};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        text = strstr(text, order[i]);
        ck_assert_msg(text, "%s is missing or out of order", order[i]);
    }
}
END_TEST

START_TEST(only_the_rules_that_are_named_apply)
{
    edit("UPDATE contact SET date_text = 'May' WHERE id = 10");
    ck_assert_str_eq(check_rule("duplicate"), "");
    const char *rules[] = {"duplicate", "date"};
    dm_table *table;
    assert_ok(dm_store_check(&table, store, rules, 2, &error));
    ck_assert_uint_eq(dm_table_count_rows(table), 1);
    dm_table_free(table);
}
END_TEST

START_TEST(an_unknown_rule_is_answered_with_the_nearest)
{
    const char *rule = "edition-oder";
    dm_table *table;
    assert_refused(dm_store_check(&table, store, &rule, 1, &error), DM_USAGE,
                   "unknown rule 'edition-oder': did you mean "
                   "'edition-order'?");
    ck_assert_ptr_null(table);
}
END_TEST

START_TEST(rows_that_point_nowhere_do_not_stop_the_other_rules)
{
    edit("UPDATE contact SET date_text = 'May', recipient = 99 WHERE id = 10");
    const char *text = check_rule(NULL);
    ck_assert_ptr_nonnull(strstr(text, "error|date|c10"));
    ck_assert_ptr_nonnull(strstr(text, "error|reference|contact 10"));
}
END_TEST

START_TEST(the_rules_are_sorted_by_severity_and_name)
{
    for (size_t i = 1; dm_check_rules[i].name; i++) {
        const dm_check_rule *before = &dm_check_rules[i - 1];
        const dm_check_rule *rule = &dm_check_rules[i];
        ck_assert(before->severity > rule->severity ||
                  (before->severity == rule->severity &&
                   strcmp(before->name, rule->name) < 0));
    }
}
END_TEST

int main(void)
{
    TCase *check = tcase_create("check");
    tcase_add_checked_fixture(check, open_sound_store, close_store);
    tcase_add_test(check, a_copy_that_is_not_read_is_told);
    tcase_add_test(check, a_sound_store_gives_nothing);
    tcase_add_loop_test(check, each_rule_finds_what_it_is_for, 0, CASE_COUNT);
    tcase_add_test(check, findings_come_by_severity_rule_and_key);
    tcase_add_test(check, only_the_rules_that_are_named_apply);
    tcase_add_test(check, an_unknown_rule_is_answered_with_the_nearest);
    tcase_add_test(check, rows_that_point_nowhere_do_not_stop_the_other_rules);
    tcase_add_test(check, the_rules_are_sorted_by_severity_and_name);
    Suite *suite = suite_create("check_store");
    suite_add_tcase(suite, check);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
