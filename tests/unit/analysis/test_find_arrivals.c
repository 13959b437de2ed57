#include "unit/analysis/path_samples.h"

enum { MOST_ARROWS = 40, ROUNDS = 400 };

static const char *const channels[] = {"meeting", "letter", "visit", NULL};

static dm_contacts *contacts;
static int64_t delays[MOST_ARROWS];

static void teardown(void)
{
    dm_contacts_free(contacts);
    contacts = NULL;
}

static void draw_contacts(void)
{
    static const unsigned flags[] = {0, 0, DM_CONTACT_UNKNOWN,
                                     DM_CONTACT_SYMMETRIC};
    fixture_arrow rows[MOST_ARROWS];
    size_t count = (size_t)draw(MOST_ARROWS) + 1;
    for (size_t i = 0; i < count; i++) {
        int64_t from = draw(NAME_COUNT);
        int64_t to = (from + 1 + draw(NAME_COUNT - 1)) % NAME_COUNT;
        rows[i] = (fixture_arrow){ARROW(names[from], names[to], draw(60) - 30),
                                  .days = draw(4) == 0 ? 1 + draw(9) : 1,
                                  .channel = channels[draw(4)],
                                  .flags = flags[draw(4)]};
        delays[i] = draw(3) == 0 ? draw(5 * DM_DAY_S) : 0;
    }
    teardown();
    contacts = make_contacts(rows, count, 0);
}

/* News that can go from one end of an arrow to the other goes there. */
static bool spread(dm_time *arrivals, size_t arrow, bool turned,
                   const dm_paths_options *options)
{
    uint32_t from =
        turned ? contacts->recipient[arrow] : contacts->initiator[arrow];
    uint32_t to =
        turned ? contacts->initiator[arrow] : contacts->recipient[arrow];
    const char *channel = contacts->channels[contacts->channel[arrow]];
    bool talk =
        options->flow == DM_FLOW_CHANNEL &&
        (strcmp(channel, "meeting") == 0 || strcmp(channel, "visit") == 0);
    unsigned flags = contacts->flags[arrow];
    bool both = talk || (flags & DM_CONTACT_SYMMETRIC);
    bool goes = both || (!turned && !(flags & DM_CONTACT_UNKNOWN));
    dm_time arrival = contacts->end[arrow] - 1 +
                      (options->delays_s ? options->delays_s[arrow] : 0);
    bool inside =
        !options->window || (contacts->start[arrow] >= options->window->start &&
                             contacts->end[arrow] <= options->window->end);
    if (!goes || !inside || arrivals[from] >= contacts->start[arrow] ||
        arrival >= arrivals[to]) {
        return false;
    }
    arrivals[to] = arrival;
    return true;
}

/* By definition: until nothing more is heard. */
static void spread_all(dm_time *arrivals, uint32_t from,
                       const dm_paths_options *options)
{
    for (size_t i = 0; i < contacts->actor_count; i++) {
        arrivals[i] = DM_TIME_MAX;
    }
    arrivals[from] = DM_TIME_MIN;
    bool heard = true;
    while (heard) {
        heard = false;
        for (size_t i = contacts->count; i-- > 0;) {
            heard |= spread(arrivals, i, false, options);
            heard |= spread(arrivals, i, true, options);
        }
    }
}

START_TEST(arrivals_are_those_of_the_definition)
{
    state = 7;
    dm_interval window = {-20 * DM_DAY_S, 20 * DM_DAY_S};
    for (int round = 0; round < ROUNDS; round++) {
        draw_contacts();
        dm_paths_options options = {.flow = round % 2 ? DM_FLOW_INITIATIVE
                                                      : DM_FLOW_CHANNEL,
                                    .delays_s = round % 3 ? NULL : delays,
                                    .window = round % 5 ? NULL : &window};
        for (uint32_t from = 0; from < contacts->actor_count; from++) {
            dm_time expected[NAME_COUNT];
            dm_time found[NAME_COUNT];
            spread_all(expected, from, &options);
            ck_assert_int_eq(
                dm_find_arrivals(found, contacts, from, &options, NULL), DM_OK);
            for (size_t i = 0; i < contacts->actor_count; i++) {
                ck_assert_int_eq(found[i], expected[i]);
            }
        }
    }
}
END_TEST

START_TEST(where_one_pass_is_not_exact_they_are_searched)
{
    static const fixture_arrow rows[] = {
        {ARROW("b", "c", 5), .contact = 2, .answers = 1},
        {ARROW("a", "b", 5), .contact = 1}};
    contacts = MAKE_CONTACTS(rows);
    dm_time found[3];
    ck_assert_int_eq(dm_find_arrivals(found, contacts, 0, NULL, NULL), DM_OK);
    ck_assert_int_eq(found[0], DM_TIME_MIN);
    ck_assert_int_eq(found[1], 6 * DM_DAY_S - 1);
    ck_assert_int_eq(found[2], 6 * DM_DAY_S - 1);
}
END_TEST

START_TEST(in_loose_order_contacts_of_one_day_chain)
{
    static const fixture_arrow rows[] = {{ARROW("b", "c", 5)},
                                         {ARROW("a", "b", 5)}};
    contacts = MAKE_CONTACTS(rows);
    dm_time found[3];
    ck_assert_int_eq(dm_find_arrivals(found, contacts, 0, NULL, NULL), DM_OK);
    ck_assert_int_eq(found[2], DM_TIME_MAX);
    dm_paths_options options = {.order = DM_ORDER_LOOSE};
    ck_assert_int_eq(dm_find_arrivals(found, contacts, 0, &options, NULL),
                     DM_OK);
    ck_assert_int_eq(found[2], 6 * DM_DAY_S - 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("find_arrivals");
    TCase *cases = tcase_create("cases");
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, arrivals_are_those_of_the_definition);
    tcase_add_test(cases, where_one_pass_is_not_exact_they_are_searched);
    tcase_add_test(cases, in_loose_order_contacts_of_one_day_chain);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
