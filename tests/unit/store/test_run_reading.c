#include "demarche/store.h"

#include "store/run_reading.h"

#include "reading_definition.h"

static int name_key(int actor)
{
    return (actor * 7) % ACTORS;
}

#define LINES (CONTACTS * 64)

typedef struct lines {
    size_t count;
    char text[LINES][64];
} lines;

/* Contacts that give no arrow. */
typedef struct left_out {
    size_t internal, undated, unraised;
} left_out;

static int compare_lines(const void *left, const void *right)
{
    return strcmp(left, right);
}

static void sort_lines(lines *all)
{
    qsort(all->text, all->count, sizeof *all->text, compare_lines);
}

static void add_line(lines *all, int contact, int initiator, int recipient,
                     unsigned flags)
{
    ck_assert_uint_lt(all->count, LINES);
    snprintf(all->text[all->count++], sizeof *all->text, "c%02d k%d k%d %x",
             contact, initiator, recipient, flags);
}

static bool is_within(const random_contact *contact, const wanted *want)
{
    return contact->undated || want->from < 0 ||
           (contact->from < want->to && want->from < contact->to);
}

static void add_found(lines *all, int contact, const found *arrows)
{
    for (int a = 0; a < ACTORS; a++) {
        for (int b = 0; b < ACTORS; b++) {
            if (arrows->there[a][b]) {
                add_line(all, contact, name_key(a), name_key(b),
                         arrows->flags[a][b]);
            }
        }
    }
}

/* What one contact adds to the lines, or to those left out. */
static void expect_contact(lines *all, left_out *out, int number,
                           const random_contact *told, const wanted *want)
{
    found arrows;
    find_arrows(&arrows, told, want);
    size_t before = all->count;
    add_found(all, number, &arrows);
    bool any = all->count > before;
    if (told->undated || told->unraised) {
        all->count = before;
    }
    out->undated += told->undated && (any || arrows.internal);
    out->unraised += !told->undated && told->unraised && any;
    out->internal += !told->undated && !any && arrows.internal;
}

static void expect_lines(lines *all, const wanted *want, left_out *out)
{
    all->count = 0;
    *out = (left_out){0};
    for (int i = 0; i < CONTACTS; i++) {
        random_contact told = contacts[i];
        int record;
        if (!is_within(&told, want) || !choose_record(&record, &told, want)) {
            continue;
        }
        told.disputed = is_disputed(&told, want);
        tell_as(&told, want, record);
        expect_contact(all, out, i, &told, want);
    }
    sort_lines(all);
}

/* The arrows of each account of the disputed contacts, its record before. */
static void expect_tellings(lines *all, const wanted *want)
{
    all->count = 0;
    for (int code = 0; code < CONTACTS * RECORDS; code++) {
        random_contact told = contacts[code / RECORDS];
        int record = code % RECORDS;
        int chosen;
        if (!is_within(&told, want) || !is_read(&told, want, record) ||
            !choose_record(&chosen, &told, want) || !is_disputed(&told, want)) {
            continue;
        }
        told.disputed = true;
        tell_as(&told, want, record);
        found arrows;
        find_arrows(&arrows, &told, want);
        if (!told.undated && !told.unraised) {
            add_found(all, 100 * record + code / RECORDS, &arrows);
        }
    }
    sort_lines(all);
}

static int find_contact(int64_t number)
{
    int contact = 0;
    while (order[contact] != number) {
        contact++;
    }
    return contact;
}

static void read_tellings(lines *all, const dm_contacts *read)
{
    all->count = 0;
    for (size_t i = 0; i < read->telling_count; i++) {
        const dm_telling *telling = &read->tellings[i];
        int record = 0;
        while (strcmp(record_names[record], telling->record) != 0) {
            record++;
        }
        int contact = find_contact(telling->contact);
        for (size_t j = 0; j < telling->arrow_count; j++) {
            const dm_telling_arrow *arrow =
                &read->telling_arrows[telling->first_arrow + j];
            ck_assert_int_eq(arrow->when.start,
                             DAY(contacts[contact].from) + shift);
            ck_assert_str_eq(read->channels[arrow->channel],
                             channels[contacts[contact].channel]);
            add_line(all, 100 * record + contact,
                     atoi(read->actors[arrow->initiator].key + 1),
                     atoi(read->actors[arrow->recipient].key + 1),
                     arrow->flags);
        }
    }
    sort_lines(all);
}

static void read_lines(lines *all, const dm_contacts *read)
{
    all->count = 0;
    for (size_t i = 0; i < read->count; i++) {
        int contact = find_contact(read->contact[i]);
        ck_assert_int_eq(read->start[i], DAY(contacts[contact].from) + shift);
        ck_assert_int_eq(read->end[i], DAY(contacts[contact].to) + shift);
        ck_assert_str_eq(read->channels[read->channel[i]],
                         channels[contacts[contact].channel]);
        ck_assert_str_eq(read->topics[read->topic[i]],
                         topics[contacts[contact].topic]);
        add_line(all, contact, atoi(read->actors[read->initiator[i]].key + 1),
                 atoi(read->actors[read->recipient[i]].key + 1),
                 read->flags[i]);
    }
    sort_lines(all);
}

static void run(dm_contacts **out, const wanted *want)
{
    char names[3][8];
    snprintf(names[0], 8, "k%d", name_key(want->actor));
    snprintf(names[1], 8, "L%d", want->pair[0]);
    snprintf(names[2], 8, "l%d", want->pair[1]);
    const char *actors[] = {names[0]};
    char record[32] = "editor";
    if (want->record >= 0) {
        snprintf(record, sizeof record, "%s%s", record_names[want->record],
                 want->filled ? "+editor" : "");
    }
    dm_name_pair pair = {names[1], names[2]};
    dm_date since = {.bounds = {DAY(want->from) + shift, 0}};
    dm_date until = {.bounds = {0, DAY(want->to) + shift}};
    dm_reading reading = {
        .level = want->level,
        .scope = want->scope,
        .since = want->from >= 0 ? &since : NULL,
        .until = want->from >= 0 ? &until : NULL,
        .actors = actors,
        .actor_count = want->actor >= 0,
        .pairs = &pair,
        .pair_count = want->pair[0] >= 0,
        .channels = &channels[want->channel < 0 ? 0 : want->channel],
        .channel_count = want->channel >= 0,
        .basis = want->basis,
        .record = record,
        .without = want->without < 0 ? NULL : record_names[want->without],
    };
    assert_ok(dm_store_read_contacts(out, store, &reading, &error));
}

static void make_wish(wanted *want)
{
    *want = (wanted){
        .level = pick(2) ? DM_LEVEL_STATE : DM_LEVEL_ACTOR,
        .scope = (dm_scope)pick(3),
        .actor = pick(3) ? -1 : pick(ACTORS),
        .pair = {-1, -1},
        .channel = pick(4) ? -1 : pick(3),
        .from = pick(2) ? -1 : pick(YEAR / 2),
        .record = pick(2) ? -1 : pick(RECORDS),
        .filled = pick(2),
        .without = pick(3) ? -1 : pick(RECORDS),
        .basis = pick(2) ? DM_BASIS_THEME : DM_BASIS_APPROACH,
    };
    want->to = want->from + 1 + pick(YEAR / 2);
    if (pick(3) == 0) {
        want->pair[0] = pick(ACTORS);
        want->pair[1] = pick(ACTORS);
    }
}

static lines expected;
static lines actual;

static void compare_lines_found(void)
{
    for (size_t j = 0; j < expected.count && j < actual.count; j++) {
        ck_assert_str_eq(actual.text[j], expected.text[j]);
    }
    ck_assert_uint_eq(actual.count, expected.count);
}

static void compare_with_definition(int wishes)
{
    for (int i = 0; i < wishes; i++) {
        wanted want;
        make_wish(&want);
        left_out out;
        expect_lines(&expected, &want, &out);
        dm_contacts *read;
        run(&read, &want);
        read_lines(&actual, read);
        compare_lines_found();
        ck_assert_uint_eq(read->internal_left_out, out.internal);
        ck_assert_uint_eq(read->undated, out.undated);
        ck_assert_uint_eq(read->theme_left_out, out.unraised);
        expect_tellings(&expected, &want);
        read_tellings(&actual, read);
        compare_lines_found();
        dm_contacts_free(read);
    }
}

START_TEST(arrows_are_those_of_the_definition)
{
    make_chronology((unsigned)_i + 1);
    store_chronology();
    compare_with_definition(30);
    close_store();
}
END_TEST

START_TEST(the_order_of_the_rows_changes_only_numbers)
{
    make_chronology(77);
    for (int i = CONTACTS - 1; i > 0; i--) {
        int other = pick(i + 1);
        int number = order[i];
        order[i] = order[other];
        order[other] = number;
    }
    store_chronology();
    compare_with_definition(10);
    close_store();
}
END_TEST

START_TEST(a_shift_of_all_times_shifts_the_arrows)
{
    make_chronology(78);
    shift = INT64_C(3600000007) * (_i ? 1 : -1);
    store_chronology();
    compare_with_definition(10);
    close_store();
}
END_TEST

START_TEST(the_names_of_records_change_no_arrow)
{
    make_chronology(79);
    record_names[0] = "zeta";
    record_names[2] = "aa";
    store_chronology();
    compare_with_definition(10);
    close_store();
}
END_TEST

static size_t count_told(int record)
{
    size_t told = 0;
    for (int i = 0; i < CONTACTS; i++) {
        told += contacts[i].told[record] && !contacts[i].undated;
    }
    return told;
}

/* What the record with the number `which` tells, called by that name. */
static void read_record(lines *out, const char *const names[RECORDS], int which)
{
    make_chronology(80);
    for (int i = 0; i < RECORDS; i++) {
        record_names[i] = names[i];
    }
    store_chronology();
    dm_reading reading = {.record = names[which]};
    dm_contacts *read;
    assert_ok(dm_store_read_contacts(&read, store, &reading, &error));
    read_lines(out, read);
    for (size_t i = 0; i < read->count; i++) {
        int contact = find_contact(read->contact[i]);
        ck_assert(contacts[contact].told[which]);
    }
    dm_contacts_free(read);
    close_store();
}

START_TEST(swapping_the_names_of_two_records_swaps_what_they_tell)
{
    const char *const names[RECORDS] = {"german", "soviet", "paper"};
    const char *const swapped[RECORDS] = {"soviet", "german", "paper"};
    read_record(&expected, names, _i);
    read_record(&actual, swapped, _i);
    ck_assert_uint_gt(count_told(_i), 0);
    ck_assert_uint_gt(expected.count, 0);
    ck_assert_uint_eq(actual.count, expected.count);
    for (size_t j = 0; j < expected.count; j++) {
        ck_assert_str_eq(actual.text[j], expected.text[j]);
    }
}
END_TEST

/* Single cases */

/* How many arrows of `all` the reading of each contact alone gives. */
static size_t compare_alone(const dm_contacts *all, const dm_reading *reading)
{
    size_t compared = 0;
    for (int64_t number = 1; number <= CONTACTS; number++) {
        dm_contacts *one;
        assert_ok(
            dm_store_run_reading_of(&one, store, reading, number, &error));
        size_t next = 0;
        for (size_t i = 0; i < all->count; i++) {
            if (all->contact[i] == number) {
                ck_assert_uint_lt(next, one->count);
                ck_assert_int_eq(one->contact[next], number);
                ck_assert_int_eq(one->start[next], all->start[i]);
                ck_assert_int_eq(one->end[next], all->end[i]);
                ck_assert_uint_eq(one->initiator[next], all->initiator[i]);
                ck_assert_uint_eq(one->recipient[next], all->recipient[i]);
                ck_assert_uint_eq(one->flags[next], all->flags[i]);
                next++;
            }
        }
        bool dated = one->count == 0 || one->start[0] != DM_TIME_MIN ||
                     one->end[0] != DM_TIME_MAX;
        ck_assert_uint_eq(next, dated ? one->count : 0);
        compared += next;
        dm_contacts_free(one);
    }
    return compared;
}

START_TEST(a_contact_alone_gives_the_arrows_that_it_gives_among_all)
{
    make_chronology(5);
    store_chronology();
    for (unsigned i = 0; i < 4; i++) {
        dm_reading reading = {.level = i & 1 ? DM_LEVEL_STATE : DM_LEVEL_ACTOR,
                              .basis =
                                  i & 2 ? DM_BASIS_THEME : DM_BASIS_APPROACH};
        dm_contacts *all;
        assert_ok(dm_store_read_contacts(&all, store, &reading, &error));
        ck_assert_uint_eq(compare_alone(all, &reading), all->count);
        dm_contacts_free(all);
    }
    close_store();
}
END_TEST

static void store_three(void)
{
    open_store();
    add("INSERT INTO actor (id, key, kind, label) VALUES "
        "(1, 'ussr', 'state', 'Soviet Union'), (2, 'astakhov', 'person', "
        "'Astakhov'), (3, 'schnurre', 'person', 'Schnurre')");
}

static void add_contact(int id, const char *text, int64_t start, int64_t end)
{
    add("INSERT INTO contact (id, key, date_text, t_start, t_end, initiator, "
        "recipient) VALUES (%d, 'c%d', %Q, %lld, %lld, 2, 3)",
        id, id, text, (long long)start, (long long)end);
}

static size_t count_read(const dm_reading *reading, size_t *undated)
{
    dm_contacts *read;
    assert_ok(dm_store_read_contacts(&read, store, reading, &error));
    size_t count = read->count;
    if (undated) {
        *undated = read->undated;
    }
    dm_contacts_free(read);
    return count;
}

START_TEST(approximate_dates_reach_into_a_window_by_their_width)
{
    add_contact(1, "1939-01-11~", DAY(10), DAY(11));
    dm_date until = {.bounds = {0, DAY(8)}};
    dm_reading reading = {.until = &until};
    ck_assert_uint_eq(count_read(&reading, NULL), 1);
    until.bounds.end = DAY(7);
    ck_assert_uint_eq(count_read(&reading, NULL), 0);
    dm_contacts *read;
    assert_ok(dm_store_read_contacts(&read, store, &(dm_reading){0}, &error));
    ck_assert_int_eq(read->start[0], DAY(7));
    ck_assert_int_eq(read->end[0], DAY(14));
    dm_contacts_free(read);
}
END_TEST

START_TEST(contacts_without_a_date_are_counted_and_give_no_arrow)
{
    add_contact(1, NULL, DAY(1), DAY(2));
    add("INSERT INTO contact (id, key, initiator, recipient) "
        "VALUES (2, 'c2', 2, 3)");
    add_contact(3, "../..", INT64_MIN, INT64_MAX);
    size_t undated;
    ck_assert_uint_eq(count_read(&(dm_reading){0}, &undated), 1);
    ck_assert_uint_eq(undated, 2);
}
END_TEST

START_TEST(silences_are_never_read)
{
    add_contact(1, NULL, DAY(1), DAY(2));
    add("UPDATE contact SET kind = 'silence'");
    ck_assert_uint_eq(count_read(&(dm_reading){0}, NULL), 0);
}
END_TEST

START_TEST(silences_are_read_apart_with_the_same_actors)
{
    add_contact(1, NULL, DAY(1), DAY(2));
    add_contact(2, NULL, DAY(3), DAY(9));
    add("UPDATE contact SET kind = 'silence' WHERE id = 2");
    dm_contacts *read;
    assert_ok(dm_store_read_silences(&read, store, &(dm_reading){0}, &error));
    ck_assert_uint_eq(read->count, 1);
    ck_assert_int_eq(read->contact[0], 2);
    ck_assert_uint_eq(read->initiator[0],
                      dm_contacts_find_actor(read, "astakhov"));
    ck_assert_uint_eq(read->actor_count, 3);
    dm_contacts_free(read);
}
END_TEST

START_TEST(answers_and_replies_come_with_the_contacts)
{
    add_contact(1, NULL, DAY(1), DAY(2));
    add_contact(2, NULL, DAY(3), DAY(4));
    add("INSERT INTO answer (contact, answers, kind, ord) "
        "VALUES (2, 1, 'follow-up', 1)");
    add("INSERT INTO account (contact, record, reply) VALUES "
        "(1, 'german', 'evaded'), (1, 'soviet', 'none'), (2, 'paper', NULL)");
    dm_contacts *read;
    assert_ok(dm_store_read_contacts(&read, store, &(dm_reading){0}, &error));
    ck_assert_uint_eq(read->answer_count, 1);
    ck_assert_int_eq(read->answers[0].contact, 2);
    ck_assert_int_eq(read->answers[0].answers, 1);
    ck_assert_int_eq(read->answers[0].kind, DM_ANSWER_FOLLOW_UP);
    ck_assert_uint_eq(read->met[0], DM_MET_EVADED | DM_MET_NONE);
    ck_assert_uint_eq(read->met[1], 0);
    dm_contacts_free(read);
}
END_TEST

START_TEST(an_empty_window_reads_nothing)
{
    add_contact(1, NULL, DAY(1), DAY(2));
    dm_date since = {.bounds = {DAY(9), DAY(10)}};
    dm_date until = {.bounds = {DAY(3), DAY(4)}};
    dm_reading reading = {.since = &since, .until = &until};
    ck_assert_uint_eq(count_read(&reading, NULL), 0);
}
END_TEST

START_TEST(services_are_of_all_times_and_coverage_is_carried)
{
    add("INSERT INTO post (actor, serves, t_start, t_end) "
        "VALUES (2, 1, 5, 6)");
    add("INSERT INTO coverage (record, a, b, t_start, t_end, selection) "
        "VALUES ('soviet', 1, NULL, 7, 8, 'selected')");
    dm_contacts *read;
    assert_ok(dm_store_read_contacts(&read, store, &(dm_reading){0}, &error));
    uint32_t astakhov = dm_contacts_find_actor(read, "astakhov");
    ck_assert_str_eq(dm_contacts_state_text(read, astakhov), "ussr");
    ck_assert_str_eq(
        dm_contacts_state_text(read, dm_contacts_find_actor(read, "schnurre")),
        "");
    ck_assert_uint_eq(read->coverage_count, 1);
    ck_assert_uint_eq(read->coverage[0].a,
                      dm_contacts_find_actor(read, "ussr"));
    ck_assert_uint_eq(read->coverage[0].b, DM_NO_ACTOR);
    ck_assert_int_eq(read->coverage[0].window.end, 8);
    ck_assert(read->coverage[0].selected);
    dm_contacts_free(read);
}
END_TEST

START_TEST(bodies_that_serve_each_other_are_no_endless_chain)
{
    add("INSERT INTO post (actor, serves, t_start, t_end) "
        "VALUES (2, 3, -9000000000, 9000000000), "
        "(3, 2, -9000000000, 9000000000)");
    add_contact(1, NULL, DAY(1), DAY(2));
    dm_reading reading = {.level = DM_LEVEL_STATE};
    ck_assert_uint_eq(count_read(&reading, NULL), 1);
}
END_TEST

/* One meeting of which each record says that the other side began and raised
 * the matter; the editor does not know. */
static void store_dispute(void)
{
    add_contact(1, NULL, DAY(1), DAY(2));
    add("UPDATE contact SET direction = 'unknown'");
    add("INSERT INTO account (contact, record, initiator, raised_by) VALUES "
        "(1, 'german', 2, 2), (1, 'soviet', 3, 3)");
}

static void assert_arrow(const dm_reading *reading, const char *initiator,
                         unsigned flags)
{
    const unsigned judged =
        DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN | DM_CONTACT_CONTESTED;
    dm_contacts *read;
    assert_ok(dm_store_read_contacts(&read, store, reading, &error));
    ck_assert_uint_eq(read->count, 1);
    ck_assert_str_eq(read->actors[read->initiator[0]].key, initiator);
    ck_assert_uint_eq(read->flags[0] & judged, flags);
    dm_contacts_free(read);
}

START_TEST(each_record_gives_its_own_initiator)
{
    store_dispute();
    dm_reading reading = {.record = "german"};
    assert_arrow(&reading, "astakhov", DM_CONTACT_CONTESTED);
    reading.record = "soviet";
    assert_arrow(&reading, "schnurre", DM_CONTACT_CONTESTED);
    reading.record = "editor";
    assert_arrow(&reading, "astakhov",
                 DM_CONTACT_UNKNOWN | DM_CONTACT_CONTESTED);
}
END_TEST

START_TEST(by_theme_the_editor_is_symmetric_where_the_records_disagree)
{
    store_dispute();
    dm_reading reading = {.basis = DM_BASIS_THEME};
    assert_arrow(&reading, "astakhov",
                 DM_CONTACT_SYMMETRIC | DM_CONTACT_CONTESTED);
    reading.record = "soviet";
    assert_arrow(&reading, "schnurre", DM_CONTACT_CONTESTED);
    add("UPDATE account SET raised_by = 3");
    reading.record = NULL;
    assert_arrow(&reading, "schnurre", 0);
}
END_TEST

START_TEST(by_theme_a_contact_in_which_nobody_raised_one_is_left_out)
{
    add_contact(1, NULL, DAY(1), DAY(2));
    add("INSERT INTO account (contact, record) VALUES (1, 'german')");
    dm_reading reading = {.basis = DM_BASIS_THEME};
    dm_contacts *read;
    assert_ok(dm_store_read_contacts(&read, store, &reading, &error));
    ck_assert_uint_eq(read->count, 0);
    ck_assert_uint_eq(read->theme_left_out, 1);
    dm_contacts_free(read);
}
END_TEST

START_TEST(what_a_record_does_not_tell_is_read_only_when_filled_in)
{
    store_dispute();
    add_contact(2, NULL, DAY(3), DAY(4));
    ck_assert_uint_eq(count_read(&(dm_reading){.record = "german"}, NULL), 1);
    ck_assert_uint_eq(
        count_read(&(dm_reading){.record = "german+editor"}, NULL), 2);
}
END_TEST

static size_t count_untold(const dm_reading *reading)
{
    dm_contacts *read;
    assert_ok(dm_store_read_contacts(&read, store, reading, &error));
    size_t untold = read->untold;
    dm_contacts_free(read);
    return untold;
}

START_TEST(what_a_record_does_not_tell_of_the_selected_is_counted)
{
    store_dispute();
    add_contact(2, NULL, DAY(3), DAY(4));
    add_contact(3, NULL, DAY(30), DAY(31));
    add("INSERT INTO account (contact, record) VALUES (3, 'british')");
    ck_assert_uint_eq(count_untold(&(dm_reading){0}), 0);
    ck_assert_uint_eq(count_untold(&(dm_reading){.record = "german"}), 2);
    ck_assert_uint_eq(count_untold(&(dm_reading){.record = "german+editor"}),
                      0);
    ck_assert_uint_eq(count_untold(&(dm_reading){.without = "british"}), 1);
    ck_assert_uint_eq(count_untold(&(dm_reading){.without = "german"}), 0);
    add("INSERT INTO phase (scheme, ord, label, t_start, t_end) VALUES ('s', "
        "1, 'first', %lld, %lld)",
        (long long)DAY(0), (long long)DAY(10));
    ck_assert_uint_eq(
        count_untold(&(dm_reading){.record = "german", .phase = "1"}), 1);
    ck_assert_uint_eq(count_untold(&(dm_reading){.record = "german",
                                                 .scope = DM_SCOPE_INTERNAL}),
                      0);
}
END_TEST

int main(void)
{
    TCase *random = tcase_create("random");
    tcase_set_timeout(random, 50);
    tcase_add_loop_test(random, arrows_are_those_of_the_definition, 0, 12);
    tcase_add_test(random, the_order_of_the_rows_changes_only_numbers);
    tcase_add_loop_test(random, a_shift_of_all_times_shifts_the_arrows, 0, 2);
    tcase_add_test(random, the_names_of_records_change_no_arrow);
    tcase_add_loop_test(random,
                        swapping_the_names_of_two_records_swaps_what_they_tell,
                        0, RECORDS);
    tcase_add_test(random,
                   a_contact_alone_gives_the_arrows_that_it_gives_among_all);
    TCase *single = tcase_create("single");
    tcase_add_checked_fixture(single, store_three, close_store);
    tcase_add_test(single, each_record_gives_its_own_initiator);
    tcase_add_test(single,
                   by_theme_the_editor_is_symmetric_where_the_records_disagree);
    tcase_add_test(single,
                   by_theme_a_contact_in_which_nobody_raised_one_is_left_out);
    tcase_add_test(single,
                   what_a_record_does_not_tell_is_read_only_when_filled_in);
    tcase_add_test(single,
                   what_a_record_does_not_tell_of_the_selected_is_counted);
    tcase_add_test(single,
                   approximate_dates_reach_into_a_window_by_their_width);
    tcase_add_test(single,
                   contacts_without_a_date_are_counted_and_give_no_arrow);
    tcase_add_test(single, silences_are_never_read);
    tcase_add_test(single, silences_are_read_apart_with_the_same_actors);
    tcase_add_test(single, answers_and_replies_come_with_the_contacts);
    tcase_add_test(single, an_empty_window_reads_nothing);
    tcase_add_test(single, services_are_of_all_times_and_coverage_is_carried);
    tcase_add_test(single, bodies_that_serve_each_other_are_no_endless_chain);
    Suite *suite = suite_create("run_reading");
    suite_add_tcase(suite, random);
    suite_add_tcase(suite, single);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
