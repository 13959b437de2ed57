#include "analysis/overtures.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_overtures overtures;

static void setup(void)
{
    add_phase(&phases, 0, 100);
}

static void teardown(void)
{
    dm_overtures_clear(&overtures);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    contacts = NULL;
}

static void find(double horizon)
{
    dm_overtures_clear(&overtures);
    ck_assert_int_eq(
        dm_find_overtures(&overtures, contacts, &phases, horizon, NULL), DM_OK);
}

static const dm_overture *only_one(void)
{
    ck_assert_uint_eq(overtures.count, 1);
    return &overtures.items[0];
}

static void assert_answered(const dm_overture *overture, dm_answer_way way,
                            double days)
{
    ck_assert_int_eq(overture->state, DM_OVERTURE_ANSWERED);
    ck_assert_int_eq(overture->way, way);
    ck_assert_double_eq(overture->days, days);
}

START_TEST(the_next_contact_back_answers_and_is_an_overture_too)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 10)},
                                         {ARROW("b", "a", 14)}};
    contacts = MAKE_CONTACTS(rows);
    find(30);
    ck_assert_uint_eq(overtures.count, 2);
    assert_answered(&overtures.items[0], DM_ANSWER_NEXT, 4);
    ck_assert_int_eq(overtures.items[1].state, DM_OVERTURE_UNANSWERED);
    ck_assert_double_eq(overtures.items[1].days, 30);
}
END_TEST

START_TEST(a_stated_answer_goes_before_the_next_contact_back)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 10), .contact = 1},
        {ARROW("b", "a", 11), .flags = DM_CONTACT_REPLY},
        {ARROW("b", "a", 15), .flags = DM_CONTACT_REPLY, .answers = 1}};
    contacts = MAKE_CONTACTS(rows);
    find(30);
    assert_answered(only_one(), DM_ANSWER_BY_LINK, 5);
}
END_TEST

START_TEST(what_answers_another_contact_is_no_answer)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 10), .contact = 1},
        {ARROW("b", "a", 11), .flags = DM_CONTACT_REPLY, .answers = 77}};
    contacts = MAKE_CONTACTS(rows);
    find(30);
    ck_assert_int_eq(only_one()->state, DM_OVERTURE_UNANSWERED);
}
END_TEST

START_TEST(carrying_out_an_order_is_no_stated_answer)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 10), .contact = 1},
        {ARROW("b", "a", 10), .kind = DM_ANSWER_EXECUTION, .answers = 1}};
    contacts = MAKE_CONTACTS(rows);
    find(30);
    ck_assert_uint_eq(overtures.count, 2);
    ck_assert_int_eq(overtures.items[0].state, DM_OVERTURE_UNANSWERED);
}
END_TEST

START_TEST(a_meeting_without_initiator_answers_only_where_it_is_stated)
{
    static const fixture_arrow rows[] = {
        {ARROW("b", "a", 11), .flags = DM_CONTACT_SYMMETRIC},
        {ARROW("b", "a", 12), .flags = DM_CONTACT_UNKNOWN | DM_CONTACT_REPLY,
         .answers = 1},
        {ARROW("a", "b", 10), .contact = 1}};
    contacts = MAKE_CONTACTS(rows);
    find(30);
    assert_answered(only_one(), DM_ANSWER_BY_LINK, 2);
}
END_TEST

START_TEST(a_reply_inside_the_contact_waits_no_day)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 10), .met = DM_MET_EVADED | DM_MET_NONE},
        {ARROW("b", "c", 10), .met = DM_MET_NONE}};
    contacts = MAKE_CONTACTS(rows);
    find(30);
    ck_assert_uint_eq(overtures.count, 2);
    assert_answered(&overtures.items[0], DM_ANSWER_WITHIN, 0);
    ck_assert_int_eq(overtures.items[1].state, DM_OVERTURE_UNANSWERED);
}
END_TEST

START_TEST(reminders_belong_to_the_spell_of_the_first)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 10)},
        {ARROW("a", "b", 12), .contact = 2},
        {ARROW("a", "b", 13)},
        {ARROW("b", "a", 20), .flags = DM_CONTACT_REPLY, .answers = 2},
        {ARROW("a", "b", 21)}};
    contacts = MAKE_CONTACTS(rows);
    find(30);
    ck_assert_uint_eq(overtures.count, 2);
    assert_answered(&overtures.items[0], DM_ANSWER_BY_LINK, 10);
    ck_assert_uint_eq(overtures.items[0].reminders, 2);
    ck_assert_uint_eq(overtures.items[1].reminders, 0);
}
END_TEST

START_TEST(past_the_horizon_a_new_spell_begins)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 10)},
                                         {ARROW("a", "b", 15)},
                                         {ARROW("a", "b", 16)},
                                         {ARROW("b", "a", 21)}};
    contacts = MAKE_CONTACTS(rows);
    find(5);
    ck_assert_uint_eq(overtures.count, 3);
    ck_assert_int_eq(overtures.items[0].state, DM_OVERTURE_UNANSWERED);
    ck_assert_uint_eq(overtures.items[0].reminders, 1);
    assert_answered(&overtures.items[1], DM_ANSWER_NEXT, 5);
}
END_TEST

START_TEST(a_late_stated_answer_is_named)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 10), .contact = 1},
        {ARROW("b", "a", 30), .flags = DM_CONTACT_REPLY, .answers = 1}};
    contacts = MAKE_CONTACTS(rows);
    find(5);
    ck_assert_int_eq(only_one()->state, DM_OVERTURE_UNANSWERED);
    ck_assert(only_one()->has_answer);
    ck_assert_uint_eq(only_one()->answer, 1);
}
END_TEST

START_TEST(vague_dates_wait_between_their_middles)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 10), .days = 3},
        {ARROW("b", "a", 15), .days = 2, .flags = DM_CONTACT_REPLY}};
    contacts = MAKE_CONTACTS(rows);
    find(30);
    assert_answered(only_one(), DM_ANSWER_NEXT, 4.5);
    ck_assert(only_one()->vague);
}
END_TEST

START_TEST(on_the_same_day_only_the_loose_order_lets_a_contact_answer)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 10)},
                                         {ARROW("b", "a", 10)}};
    contacts = MAKE_CONTACTS(rows);
    find(30);
    ck_assert_int_eq(overtures.items[0].state, DM_OVERTURE_UNANSWERED);
    contacts->order = DM_ORDER_LOOSE;
    find(30);
    assert_answered(&overtures.items[0], DM_ANSWER_NEXT, 0);
}
END_TEST

START_TEST(what_may_lie_in_a_window_counts_there_where_dates_are_possible)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", -10), .days = 20},
                                         {ARROW("b", "a", 12)}};
    contacts = MAKE_CONTACTS(rows);
    find(30);
    ck_assert_uint_eq(overtures.count, 1);
    contacts->dates = DM_DATES_POSSIBLE;
    find(30);
    ck_assert_uint_eq(overtures.count, 2);
    assert_answered(&overtures.items[0], DM_ANSWER_NEXT, 7.5);
    ck_assert(overtures.items[0].vague);
}
END_TEST

START_TEST(a_share_of_an_overture_is_refused)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 10)}};
    contacts = MAKE_CONTACTS(rows);
    contacts->dates = DM_DATES_SHARE;
    dm_error error = {0};
    ck_assert_int_eq(
        dm_find_overtures(&overtures, contacts, &phases, 30, &error), DM_USAGE);
    ck_assert_str_eq(error.message,
                     "overtures are not defined for shares of dates, count "
                     "dates as certain or as possible");
}
END_TEST

START_TEST(a_wait_is_watched_to_the_end_of_coverage)
{
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    fixture_arrow asked = {ARROW("a", "b", 10)};
    fixture_arrow replied = {ARROW("b", "a", 20), .flags = DM_CONTACT_REPLY};
    add_fixture_arrow(contacts, &asked, 0, 0);
    add_fixture_arrow(contacts, &replied, 1, 0);
    dm_contacts_add_coverage(
        contacts, (dm_coverage){0, 1, {0, 16 * DM_DAY_S}, .selected = false});
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    find(30);
    ck_assert_int_eq(only_one()->state, DM_OVERTURE_OPEN);
    ck_assert_double_eq(only_one()->days, 5);
}
END_TEST

/* The rule told day by day, for one direction with exact dates. */

enum { DAYS = 40, MOST = 24 };

typedef struct day_by_day {
    uint32_t from;
    int horizon;
    int last_day;
    size_t members[MOST];
    size_t member_count;
    bool open;
    dm_overture spells[MOST];
    size_t spell_count;
    int opened;
} day_by_day;

static bool links_to(size_t arrow, size_t target)
{
    for (size_t i = 0; i < contacts->answer_count; i++) {
        const dm_answer *answer = &contacts->answers[i];
        if (answer->kind != DM_ANSWER_EXECUTION &&
            answer->contact == contacts->contact[arrow] &&
            (target == SIZE_MAX ||
             answer->answers == contacts->contact[target])) {
            return true;
        }
    }
    return false;
}

static int day_of(size_t arrow)
{
    return (int)(contacts->start[arrow] / DM_DAY_S);
}

static bool goes_back(const day_by_day *rule, size_t arrow)
{
    return contacts->recipient[arrow] == rule->from ||
           (contacts->flags[arrow] &
            (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN));
}

/* The earliest day on which a member is stated to be answered, or -1. */
static int earliest_link(const day_by_day *rule)
{
    int earliest = -1;
    for (size_t m = 0; m < rule->member_count; m++) {
        for (size_t i = 0; i < contacts->count; i++) {
            if (goes_back(rule, i) && links_to(i, rule->members[m]) &&
                (earliest < 0 || day_of(i) < earliest)) {
                earliest = day_of(i);
            }
        }
    }
    return earliest;
}

static int watched(const day_by_day *rule)
{
    int left = rule->last_day - rule->opened;
    return left < rule->horizon ? left : rule->horizon;
}

static void end_spell(day_by_day *rule, dm_overture_state state,
                      dm_answer_way way, int days)
{
    dm_overture *spell = &rule->spells[rule->spell_count - 1];
    spell->state = state;
    spell->way = way;
    spell->days = days > 0 ? days : 0;
    rule->open = false;
}

static void take_one(day_by_day *rule, size_t arrow, int day)
{
    if (rule->open) {
        rule->spells[rule->spell_count - 1].reminders++;
    } else {
        rule->spells[rule->spell_count++] = (dm_overture){0};
        rule->open = true;
        rule->opened = day;
        rule->member_count = 0;
    }
    rule->members[rule->member_count++] = arrow;
    int link = earliest_link(rule);
    if (contacts->met[arrow] & ~(unsigned)DM_MET_NONE) {
        end_spell(rule, DM_OVERTURE_ANSWERED, DM_ANSWER_WITHIN,
                  day - rule->opened);
    } else if (link >= 0 && link < day) {
        end_spell(rule, DM_OVERTURE_ANSWERED, DM_ANSWER_BY_LINK,
                  link - rule->opened);
    }
}

static void take_overtures(day_by_day *rule, int day, bool within)
{
    for (size_t i = 0; i < contacts->count; i++) {
        bool met = contacts->met[i] & ~(unsigned)DM_MET_NONE;
        if (contacts->initiator[i] == rule->from && day_of(i) == day &&
            dm_arrow_is_overture(contacts, i) && met == within) {
            take_one(rule, i, day);
        }
    }
}

static bool has_back(const day_by_day *rule, int day)
{
    for (size_t i = 0; i < contacts->count; i++) {
        bool directed =
            !(contacts->flags[i] & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN));
        if (contacts->recipient[i] == rule->from && directed &&
            day_of(i) == day && !links_to(i, SIZE_MAX)) {
            return true;
        }
    }
    return false;
}

static void live_day(day_by_day *rule, int day)
{
    if (rule->open && day > rule->opened + watched(rule)) {
        end_spell(rule,
                  watched(rule) == rule->horizon ? DM_OVERTURE_UNANSWERED
                                                 : DM_OVERTURE_OPEN,
                  DM_ANSWER_BY_LINK, watched(rule));
    }
    take_overtures(rule, day, false);
    take_overtures(rule, day, true);
    if (!rule->open) {
        return;
    }
    int link = earliest_link(rule);
    if (link >= 0 && link <= day) {
        end_spell(rule, DM_OVERTURE_ANSWERED, DM_ANSWER_BY_LINK,
                  day - rule->opened);
    } else if (link < 0 && day > rule->opened && has_back(rule, day)) {
        end_spell(rule, DM_OVERTURE_ANSWERED, DM_ANSWER_NEXT,
                  day - rule->opened);
    }
}

static fixture_arrow draw_arrow(size_t place)
{
    static const unsigned flags[] = {
        0, 0, 0, DM_CONTACT_SYMMETRIC, DM_CONTACT_UNKNOWN, DM_CONTACT_REPLY};
    static const unsigned replies[] = {0, 0, 0, DM_MET_NONE, DM_MET_REFUSED};
    bool forth = rand() % 2;
    fixture_arrow row = {
        ARROW(forth ? "a" : "b", forth ? "b" : "a", rand() % DAYS),
        .flags = flags[rand() % 6], .met = replies[rand() % 5],
        .contact = (int64_t)place + 1};
    if (rand() % 3 == 0) {
        row.answers = 1 + rand() % MOST;
        row.kind = rand() % 4 ? DM_ANSWER_REPLY : DM_ANSWER_EXECUTION;
        if (row.answers == row.contact) {
            row.answers = 0;
        } else if (row.kind == DM_ANSWER_REPLY) {
            row.flags |= DM_CONTACT_REPLY;
        }
    }
    return row;
}

static void compare_direction(uint32_t from, int horizon, const dm_overture *at,
                              size_t count)
{
    day_by_day rule = {.from = from, .horizon = horizon, .last_day = DAYS - 1};
    for (int day = 0; day <= DAYS; day++) {
        live_day(&rule, day);
    }
    ck_assert_uint_eq(rule.spell_count, count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(rule.spells[i].state, at[i].state);
        ck_assert_double_eq(rule.spells[i].days, at[i].days);
        ck_assert_uint_eq(rule.spells[i].reminders, at[i].reminders);
        if (at[i].state == DM_OVERTURE_ANSWERED) {
            ck_assert_int_eq(rule.spells[i].way, at[i].way);
        }
    }
}

START_TEST(matching_is_that_of_the_rule_told_day_by_day)
{
    srand(11);
    dm_phases_clear(&phases);
    add_phase(&phases, 0, DAYS);
    for (int round = 0; round < 3000; round++) {
        fixture_arrow rows[MOST];
        size_t count = 2 + (size_t)rand() % (MOST - 2);
        int horizon = rand() % 30;
        for (size_t i = 0; i < count; i++) {
            rows[i] = draw_arrow(i);
        }
        dm_contacts_free(contacts);
        contacts = make_contacts(rows, count, 0);
        find(horizon);
        size_t from_a = 0;
        uint32_t a = dm_contacts_find_actor(contacts, "a");
        while (from_a < overtures.count && overtures.items[from_a].key.a == a) {
            from_a++;
        }
        compare_direction(0, horizon, overtures.items, from_a);
        compare_direction(1, horizon, overtures.items + from_a,
                          overtures.count - from_a);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("overtures");
    TCase *cases = tcase_create("overtures");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, the_next_contact_back_answers_and_is_an_overture_too);
    tcase_add_test(cases, a_stated_answer_goes_before_the_next_contact_back);
    tcase_add_test(cases,
                   on_the_same_day_only_the_loose_order_lets_a_contact_answer);
    tcase_add_test(
        cases, what_may_lie_in_a_window_counts_there_where_dates_are_possible);
    tcase_add_test(cases, a_share_of_an_overture_is_refused);
    tcase_add_test(cases, what_answers_another_contact_is_no_answer);
    tcase_add_test(cases, carrying_out_an_order_is_no_stated_answer);
    tcase_add_test(cases,
                   a_meeting_without_initiator_answers_only_where_it_is_stated);
    tcase_add_test(cases, a_reply_inside_the_contact_waits_no_day);
    tcase_add_test(cases, reminders_belong_to_the_spell_of_the_first);
    tcase_add_test(cases, past_the_horizon_a_new_spell_begins);
    tcase_add_test(cases, a_late_stated_answer_is_named);
    tcase_add_test(cases, vague_dates_wait_between_their_middles);
    tcase_add_test(cases, a_wait_is_watched_to_the_end_of_coverage);
    tcase_add_test(cases, matching_is_that_of_the_rule_told_day_by_day);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
