#include "demarche/timeline.h"

#include "drawing/dot_graph.h"
#include "drawing/drawing_plan.h"

#include "sample_contacts.h"

static char *get(void *element, const char *name)
{
    return agget(element, (char *)name);
}

static dm_drawings draw(bool reversed, const dm_timeline_options *options)
{
    dm_contacts *contacts = make_sample(reversed);
    dm_phases phases = make_sample_phases();
    dm_drawings drawings;
    dm_error error = {DM_OK};
    dm_status status =
        dm_draw_timeline(&drawings, contacts, &phases, options, &error);
    ck_assert_msg(status == DM_OK, "%s", error.message);
    ck_assert_uint_eq(drawings.count, 1);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
    return drawings;
}

static Agedge_t *find_line(Agraph_t *graph, const char *id)
{
    for (Agnode_t *n = agfstnode(graph); n; n = agnxtnode(graph, n)) {
        for (Agedge_t *e = agfstout(graph, n); e; e = agnxtout(graph, e)) {
            if (strcmp(get(e, "id"), id) == 0) {
                return e;
            }
        }
    }
    return NULL;
}

static size_t count_ids(Agraph_t *graph, char letter)
{
    size_t count = 0;
    for (Agnode_t *n = agfstnode(graph); n; n = agnxtnode(graph, n)) {
        count += get(n, "id")[0] == letter;
    }
    return count;
}

static dm_place get_place(Agnode_t *node)
{
    dm_place place;
    ck_assert_int_eq(sscanf(get(node, "pos"), "%lf,%lf", &place.x, &place.y),
                     2);
    return place;
}

START_TEST(every_contact_is_a_line_at_its_date)
{
    dm_drawings drawings = draw(false, NULL);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    double before = -1;
    for (size_t i = 0; i < SAMPLE_ARROWS; i++) {
        char id[16];
        snprintf(id, sizeof id, "c%zu", i + 1);
        Agedge_t *line = find_line(graph, id);
        ck_assert_msg(line, "no line '%s'", id);
        dm_place from = get_place(agtail(line));
        dm_place to = get_place(aghead(line));
        ck_assert_double_eq(from.x, to.x);
        ck_assert_double_ne(from.y, to.y);
        ck_assert_double_gt(from.x, before);
        before = from.x;
    }
    ck_assert_uint_eq(count_ids(graph, 'n'), SAMPLE_ACTORS - 4);
    ck_assert_uint_eq(count_ids(graph, 'p'), 2);
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

static dm_place get_end(Agraph_t *graph, const char *id, bool head)
{
    Agedge_t *line = find_line(graph, id);
    ck_assert_msg(line, "no line '%s'", id);
    return get_place(head ? aghead(line) : agtail(line));
}

START_TEST(time_that_runs_down_makes_columns_of_the_lanes)
{
    dm_timeline_options options = {.direction = DM_TIME_DOWN};
    dm_drawings down = draw(false, &options);
    dm_drawings across = draw(false, NULL);
    Agraph_t *graph = dm_dot_read(down.items[0].dot);
    Agraph_t *rows = dm_dot_read(across.items[0].dot);
    double before = 1;
    for (size_t i = 0; i < SAMPLE_ARROWS; i++) {
        char id[16];
        snprintf(id, sizeof id, "c%zu", i + 1);
        dm_place from = get_end(graph, id, false);
        dm_place to = get_end(graph, id, true);
        ck_assert_double_eq(from.y, to.y);
        ck_assert_double_lt(from.y, before);
        before = from.y;
        bool upward = get_end(rows, id, false).y < get_end(rows, id, true).y;
        ck_assert((from.x > to.x) == upward);
    }
    ck_assert_uint_eq(count_ids(graph, 'n'), count_ids(rows, 'n'));
    ck_assert_uint_eq(count_ids(graph, 'p'), 2);
    agclose(rows);
    agclose(graph);
    dm_drawings_clear(&across);
    dm_drawings_clear(&down);
}
END_TEST

START_TEST(lines_show_who_began_and_who_tells_it)
{
    dm_drawings drawings = draw(false, NULL);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    static const struct {
        const char *id;
        const char *class_name;
        const char *dir;
        const char *style;
        const char *label;
    } lines[] = {
        {"c1", "ussr single", "forward", "dashed", ""},
        {"c3", "germany", "forward", "solid", ""},
        {"c4", "germany contested", "forward", "dotted", "?"},
        {"c9", "ussr symmetric", "none", "solid", ""},
        {"c10", "ussr unknown", "none", "dotted", ""},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        Agedge_t *line = find_line(graph, lines[i].id);
        ck_assert_str_eq(get(line, "class"), lines[i].class_name);
        ck_assert_str_eq(get(line, "dir"), lines[i].dir);
        ck_assert_str_eq(get(line, "style"), lines[i].style);
        ck_assert_str_eq(get(line, "label"), lines[i].label);
    }
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(those_who_serve_one_state_are_neighbours)
{
    dm_drawings drawings = draw(false, NULL);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    const char *seen[SAMPLE_ACTORS];
    size_t count = 0;
    for (Agnode_t *n = agfstnode(graph); n; n = agnxtnode(graph, n)) {
        const char *state = get(n, "class");
        if (get(n, "id")[0] != 'n' ||
            (count > 0 && strcmp(state, seen[count - 1]) == 0)) {
            continue;
        }
        for (size_t i = 0; i < count; i++) {
            ck_assert_str_ne(seen[i], state);
        }
        seen[count++] = state;
    }
    ck_assert_uint_eq(count, 6);
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(tooltips_tell_dates_ends_keys_and_citations)
{
    dm_table *descriptions = describe_sample();
    dm_timeline_options options = {.descriptions = descriptions};
    dm_drawings drawings = draw(false, &options);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    ck_assert_str_eq(get(find_line(graph, "c1"), "tooltip"),
                     "1939-03-21\\nAstakhov \xE2\x86\x92 back\\\\nslash\\\\"
                     "\\nc1 \xC2\xB7 GK 349; A\\\\B &amp; C");
    ck_assert_ptr_null(strstr(drawings.items[0].dot, "<<"));
    agclose(graph);
    dm_drawings_clear(&drawings);
    dm_table_free(descriptions);
}
END_TEST

START_TEST(the_heaviest_pairs_stay_and_the_rest_is_told)
{
    dm_timeline_options options = {.contact_limit = 5};
    dm_drawings drawings = draw(false, &options);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    ck_assert_uint_eq(drawings.items[0].contacts_left_out, SAMPLE_ARROWS - 5);
    ck_assert_uint_eq(count_ids(graph, 'n'), 2);
    ck_assert_ptr_nonnull(find_line(graph, "c1"));
    ck_assert_ptr_nonnull(find_line(graph, "c20"));
    ck_assert_ptr_null(find_line(graph, "c10"));
    ck_assert_ptr_nonnull(
        strstr(drawings.items[0].dot, "Left out: 15 of 20 contacts"));
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(hypotheses_and_the_profile_stand_after_the_lanes)
{
    dm_hypothesis claims[] = {
        {.key = "early", .holder = "A;B", .window = {DM_TIME_MIN, 0}},
        {.key = "<b>&\\N",
         .window = {SAMPLE_FIRST_DAY * DM_DAY_S,
                    (SAMPLE_FIRST_DAY + 5) * DM_DAY_S}},
        {.key = "later", .window = {0, DM_DAY_S}},
    };
    dm_hypotheses hypotheses = {3, claims};
    dm_time days[] = {SAMPLE_FIRST_DAY * DM_DAY_S,
                      (SAMPLE_FIRST_DAY + 1) * DM_DAY_S};
    double values[] = {0.25, 0.75};
    dm_profile profile = {"Posterior", 2, days, values};
    dm_timeline_options options = {.hypotheses = &hypotheses,
                                   .profile = &profile};
    dm_drawings drawings = draw(false, &options);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    ck_assert_uint_eq(count_ids(graph, 'h'), 2);
    ck_assert_uint_eq(count_ids(graph, 'q'), 2);
    ck_assert_ptr_nonnull(strstr(drawings.items[0].dot, "A and others: early"));
    ck_assert_ptr_nonnull(strstr(drawings.items[0].dot, "<b>&amp;\\\\N"));
    ck_assert_ptr_nonnull(
        strstr(drawings.items[0].dot, "outside this time: later."));
    agclose(graph);
    dm_drawings_clear(&drawings);

    options.direction = DM_TIME_DOWN;
    drawings = draw(false, &options);
    graph = dm_dot_read(drawings.items[0].dot);
    ck_assert_uint_eq(count_ids(graph, 'h'), 2);
    ck_assert_double_gt(get_place(agnode(graph, (char *)"h2", 0)).x,
                        get_place(agnode(graph, (char *)"h1", 0)).x);
    ck_assert_ptr_nonnull(
        strstr(drawings.items[0].dot, "Hypothesis 1: A and others: early"));
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

/* A contact, or a silence, of some days between two actors. */
static dm_contacts *make_vague(dm_interval when)
{
    dm_contacts *contacts;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    uint32_t a = dm_contacts_add_actor(contacts, "a", "A", "state");
    uint32_t b = dm_contacts_add_actor(contacts, "b", "B", "state");
    dm_arrow arrow = {
        .contact = 1, .when = when, .initiator = a, .recipient = b};
    dm_contacts_add_arrow(contacts, &arrow);
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    return contacts;
}

START_TEST(vague_dates_are_bars_and_silences_have_their_days)
{
    dm_contacts *contacts = make_vague((dm_interval){0, 17 * DM_DAY_S});
    dm_timeline_options options = {.silences = contacts};
    dm_drawings drawings;
    ck_assert_int_eq(
        dm_draw_timeline(&drawings, contacts, NULL, &options, NULL), DM_OK);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    Agnode_t *bar = agnode(graph, (char *)"c1-date", 0);
    Agnode_t *gap = agnode(graph, (char *)"s1", 0);
    ck_assert(bar && gap);
    ck_assert_str_eq(get(bar, "class"), "vague");
    ck_assert_str_eq(get(bar, "width"), get(gap, "width"));
    ck_assert_str_eq(get(gap, "label"), "17 days");
    agclose(graph);
    dm_drawings_clear(&drawings);

    options.direction = DM_TIME_DOWN;
    ck_assert_int_eq(
        dm_draw_timeline(&drawings, contacts, NULL, &options, NULL), DM_OK);
    graph = dm_dot_read(drawings.items[0].dot);
    bar = agnode(graph, (char *)"c1-date", 0);
    gap = agnode(graph, (char *)"s1", 0);
    ck_assert_str_eq(get(bar, "height"), get(gap, "height"));
    ck_assert_str_eq(get(gap, "label"), "17");
    agclose(graph);
    dm_drawings_clear(&drawings);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(an_open_date_stands_at_the_end_that_it_has)
{
    dm_contacts *contacts =
        make_vague((dm_interval){DM_TIME_MIN, 17 * DM_DAY_S});
    dm_drawings drawings;
    contacts->dates = DM_DATES_POSSIBLE;
    ck_assert_int_eq(dm_draw_timeline(&drawings, contacts, NULL, NULL, NULL),
                     DM_OK);
    ck_assert_ptr_nonnull(
        strstr(drawings.items[0].dot, "1 contact, 1970-01-17"));
    dm_drawings_clear(&drawings);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(the_order_of_the_rows_changes_no_byte)
{
    dm_drawings forward = draw(false, NULL);
    dm_drawings backward = draw(true, NULL);
    ck_assert_str_eq(forward.items[0].dot, backward.items[0].dot);
    dm_drawings_clear(&forward);
    dm_drawings_clear(&backward);
}
END_TEST

START_TEST(no_contacts_make_an_empty_picture)
{
    dm_contacts *contacts;
    dm_drawings drawings;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    ck_assert_int_eq(dm_draw_timeline(&drawings, contacts, NULL, NULL, NULL),
                     DM_OK);
    ck_assert_ptr_nonnull(
        strstr(drawings.items[0].dot, "No contacts to draw."));
    dm_drawings_clear(&drawings);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(a_described_contact_leads_into_a_report)
{
    static const dm_column columns[] = {{"contact", DM_INTEGER},
                                        {"key", DM_TEXT}};
    dm_table *descriptions = NULL;
    dm_table_new(&descriptions, columns, 2, NULL);
    dm_table_put_integer(descriptions, 1);
    dm_table_put_text(descriptions, "a \"b\"");
    dm_timeline_options options = {.descriptions = descriptions,
                                   .report = "x y.html"};
    dm_drawings drawings = draw(false, &options);
    ck_assert_ptr_nonnull(strstr(drawings.items[0].dot,
                                 "href=\"x%20y.html#contact-a~20~22b~22\""));
    dm_drawings_clear(&drawings);
    options.report = NULL;
    drawings = draw(false, &options);
    ck_assert_ptr_null(strstr(drawings.items[0].dot, "href"));
    dm_drawings_clear(&drawings);
    dm_table_free(descriptions);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        every_contact_is_a_line_at_its_date,
        time_that_runs_down_makes_columns_of_the_lanes,
        lines_show_who_began_and_who_tells_it,
        those_who_serve_one_state_are_neighbours,
        tooltips_tell_dates_ends_keys_and_citations,
        the_heaviest_pairs_stay_and_the_rest_is_told,
        hypotheses_and_the_profile_stand_after_the_lanes,
        vague_dates_are_bars_and_silences_have_their_days,
        an_open_date_stands_at_the_end_that_it_has,
        the_order_of_the_rows_changes_no_byte,
        no_contacts_make_an_empty_picture,
        a_described_contact_leads_into_a_report,
    };
    return run_tests("draw_timeline", tests, sizeof tests / sizeof *tests);
}
