#include "drawing/dot_graph.h"

#include "sample_contacts.h"

#include <math.h>
#include <sys/stat.h>
#include <unistd.h>

static char *get(void *element, const char *name)
{
    return agget(element, (char *)name);
}

/* The node of phase `graph` whose label, as DOT writes it, is `label`. */
static Agnode_t *find_labelled(Agraph_t *graph, const char *label)
{
    for (Agnode_t *n = agfstnode(graph); n; n = agnxtnode(graph, n)) {
        if (strcmp(get(n, "label"), label) == 0) {
            return n;
        }
    }
    return NULL;
}

static Agedge_t *find_tie(Agraph_t *graph, const char *from, const char *to,
                          const char *dir)
{
    Agnode_t *tail = find_labelled(graph, from);
    Agnode_t *head = find_labelled(graph, to);
    ck_assert_ptr_nonnull(tail);
    ck_assert_ptr_nonnull(head);
    for (Agedge_t *e = agfstout(graph, tail); e; e = agnxtout(graph, e)) {
        if (aghead(e) == head && strcmp(get(e, "dir"), dir) == 0) {
            return e;
        }
    }
    return NULL;
}

static bool is_actor(Agnode_t *node)
{
    const char *name = agnameof(node);
    return name[0] == 'n' && strspn(name + 1, "0123456789") > 0;
}

static size_t count_actors(Agraph_t *graph)
{
    size_t count = 0;
    for (Agnode_t *n = agfstnode(graph); n; n = agnxtnode(graph, n)) {
        count += is_actor(n);
    }
    return count;
}

START_TEST(names_that_broke_others_are_only_labels)
{
    dm_drawings drawings = draw_sample(false, NULL);
    Agraph_t *spring = dm_dot_read(drawings.items[0].dot);
    Agraph_t *summer = dm_dot_read(drawings.items[1].dot);
    static const char *const labels[] = {"Molotov \"V. M.\"",
                                         "back\\\\nslash\\\\",
                                         "<b>Weizs\xC3\xA4"
                                         "cker</b>",
                                         "R&amp;D &amp;amp; co",
                                         "two lines",
                                         "nobody"};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        Agnode_t *node = find_labelled(spring, labels[i]);
        ck_assert_msg(node, "no node '%s'", labels[i]);
        ck_assert(!aghtmlstr(get(node, "label")));
        ck_assert(is_actor(node));
    }
    ck_assert_ptr_nonnull(find_labelled(summer, "graph"));
    ck_assert_ptr_nonnull(find_labelled(summer, "2e+20"));
    ck_assert_ptr_null(find_labelled(spring, "graph"));
    ck_assert_uint_eq(count_actors(spring), 7);
    ck_assert_uint_eq(count_actors(summer), 8);
    agclose(spring);
    agclose(summer);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(ties_show_who_began_how_often_and_who_tells_it)
{
    dm_drawings drawings = draw_sample(false, NULL);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    const char *schnurre = "back\\\\nslash\\\\";

    Agedge_t *single = find_tie(graph, "Astakhov", schnurre, "forward");
    Agedge_t *contested = find_tie(graph, schnurre, "Astakhov", "forward");
    Agedge_t *once = find_tie(graph,
                              "<b>Weizs\xC3\xA4"
                              "cker</b>",
                              "Astakhov", "forward");
    Agedge_t *symmetric =
        find_tie(graph, "Astakhov", "Molotov \"V. M.\"", "none");
    ck_assert(single && contested && once && symmetric);
    ck_assert_str_eq(get(single, "style"), "dashed");
    ck_assert_str_eq(get(single, "class"), "ussr single");
    ck_assert_str_eq(get(single, "label"), "");
    ck_assert_str_eq(get(contested, "style"), "dotted");
    ck_assert_str_eq(get(contested, "label"), "?");
    ck_assert_str_eq(get(contested, "class"), "germany contested");
    ck_assert_str_eq(get(once, "style"), "solid");
    ck_assert_str_eq(get(once, "color"), get(contested, "color"));
    ck_assert_str_ne(get(once, "color"), get(single, "color"));
    ck_assert_str_eq(get(once, "penwidth"), "1.000");
    ck_assert_str_eq(get(single, "penwidth"), "1.800");
    ck_assert_str_eq(get(symmetric, "class"), "");
    ck_assert_str_eq(get(symmetric, "tooltip"),
                     "Astakhov \xE2\x80\x93 Molotov \"V. M.\": 1 contact");
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(the_area_of_a_circle_grows_with_the_contacts)
{
    dm_drawings drawings = draw_sample(false, NULL);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    double six = strtod(get(find_labelled(graph, "Astakhov"), "width"), NULL);
    double one = strtod(get(find_labelled(graph, "nobody"), "width"), NULL);
    ck_assert_double_eq_tol(six * six / (one * one), 6, 0.05);
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(an_actor_stands_at_the_same_place_in_every_picture)
{
    dm_drawings drawings = draw_sample(false, NULL);
    Agraph_t *spring = dm_dot_read(drawings.items[0].dot);
    Agraph_t *summer = dm_dot_read(drawings.items[1].dot);
    size_t shared = 0;
    for (Agnode_t *n = agfstnode(spring); n; n = agnxtnode(spring, n)) {
        Agnode_t *again = agnode(summer, agnameof(n), 0);
        ck_assert(!is_actor(n) || strlen(get(n, "pos")) > 0);
        if (is_actor(n) && again) {
            ck_assert_str_eq(get(n, "pos"), get(again, "pos"));
            ck_assert_str_eq(get(n, "label"), get(again, "label"));
            shared++;
        }
    }
    ck_assert_uint_eq(shared, 4);
    agclose(spring);
    agclose(summer);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(the_order_of_the_rows_changes_no_byte)
{
    dm_drawings forward = draw_sample(false, NULL);
    dm_drawings backward = draw_sample(true, NULL);
    ck_assert_uint_eq(forward.count, backward.count);
    for (size_t i = 0; i < forward.count; i++) {
        ck_assert_str_eq(forward.items[i].dot, backward.items[i].dot);
        ck_assert_uint_eq(strlen(forward.items[i].dot),
                          forward.items[i].dot_size);
    }
    dm_drawings_clear(&forward);
    dm_drawings_clear(&backward);
}
END_TEST

START_TEST(tooltips_tell_keys_dates_and_citations)
{
    dm_table *descriptions = describe_sample();
    dm_draw_options options = {.descriptions = descriptions};
    dm_drawings drawings = draw_sample(false, &options);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    Agedge_t *tie =
        find_tie(graph, "Astakhov", "back\\\\nslash\\\\", "forward");
    ck_assert_str_eq(
        get(tie, "tooltip"),
        "Astakhov \xE2\x86\x92 back\\\\nslash\\\\: 2 contacts"
        "\\nc1 \xC2\xB7 1939-05-17~ \xC2\xB7 GK 349; A\\\\B &amp; C"
        "\\nc2 \xC2\xB7 1939-05-17~ \xC2\xB7 GK 349; A\\\\B &amp; C");
    ck_assert_str_eq(get(find_labelled(graph, "Astakhov"), "tooltip"),
                     "Astakhov\\n6 contacts: 2 begun, 3 received, 1 without "
                     "an initiator");
    agclose(graph);
    dm_drawings_clear(&drawings);
    dm_table_free(descriptions);
}
END_TEST

START_TEST(the_heaviest_ties_stay_and_the_rest_is_told)
{
    dm_draw_options options = {.tie_limit = 1};
    dm_drawings drawings = draw_sample(false, &options);
    ck_assert_uint_eq(drawings.items[1].ties_left_out, 6);
    Agraph_t *graph = dm_dot_read(drawings.items[1].dot);
    ck_assert_uint_eq(count_actors(graph), 2);
    Agedge_t *tie =
        find_tie(graph, "R&amp;D &amp;amp; co", "Molotov \"V. M.\"", "forward");
    ck_assert_ptr_nonnull(tie);
    ck_assert_ptr_nonnull(
        strstr(drawings.items[1].dot, "Left out: 6 of 7 ties"));
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(labels_of_small_circles_stand_beside_them)
{
    dm_drawings drawings = draw_sample(false, NULL);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    Agnode_t *node = find_labelled(graph, "nobody");
    ck_assert(strncmp(get(node, "fontcolor"), get(node, "fillcolor"), 7) == 0);
    char name[32];
    snprintf(name, sizeof name, "label%s", agnameof(node) + 1);
    Agnode_t *label = agnode(graph, name, 0);
    ck_assert_ptr_nonnull(label);
    ck_assert_str_eq(get(label, "label"), "nobody");
    ck_assert_str_ne(get(label, "pos"), get(node, "pos"));
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(what_is_not_highlighted_is_pale)
{
    dm_draw_options options = {.highlight = "germany"};
    dm_drawings drawings = draw_sample(false, &options);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    const char *schnurre = "back\\\\nslash\\\\";
    Agedge_t *own = find_tie(graph, schnurre, "Astakhov", "forward");
    Agedge_t *other =
        find_tie(graph, "two lines", "Molotov \"V. M.\"", "forward");
    ck_assert_str_eq(get(own, "class"), "germany contested");
    ck_assert_str_eq(get(other, "class"), "britain single pale");
    ck_assert_uint_eq(strlen(get(own, "color")), 7);
    ck_assert_uint_eq(strlen(get(other, "color")), 9);
    ck_assert_str_eq(get(find_labelled(graph, "two lines"), "class"),
                     "britain pale");
    ck_assert_str_eq(get(find_labelled(graph, "Astakhov"), "class"), "ussr");
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(who_is_not_there_cannot_be_highlighted)
{
    dm_contacts *contacts = make_sample(false);
    dm_draw_options options = {.highlight = "nemo"};
    dm_drawings drawings;
    dm_error error = {DM_OK};
    ck_assert_int_eq(
        dm_draw_networks(&drawings, contacts, NULL, &options, &error),
        DM_USAGE);
    ck_assert_str_eq(error.message, "no actor 'nemo' among the contacts read");

    options = (dm_draw_options){.highlight = "nobody", .actor_limit = 2};
    ck_assert_int_eq(
        dm_draw_networks(&drawings, contacts, NULL, &options, &error),
        DM_USAGE);
    ck_assert_str_eq(error.message, "'nobody' has no tie that is drawn: "
                                    "nothing to highlight");
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(the_strongest_actors_stay_and_the_others_are_counted)
{
    dm_draw_options options = {.actor_limit = 2};
    dm_drawings drawings = draw_sample(false, &options);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    ck_assert_uint_eq(count_actors(graph), 2);
    ck_assert_uint_eq(drawings.items[0].actors_left_out, 9);
    ck_assert_ptr_nonnull(strstr(drawings.items[0].dot, "9 actors left out"));
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(circles_grow_with_the_measure_given)
{
    static const dm_column columns[] = {
        {"phase", DM_INTEGER}, {"actor", DM_TEXT}, {"pagerank", DM_REAL}};
    static const struct {
        const char *actor;
        double value;
    } rows[] = {{"astakhov", 0.1}, {"seeds", 0.4}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 3, NULL), DM_OK);
    for (size_t i = 0; i < 2; i++) {
        dm_table_put_integer(table, 1);
        dm_table_put_text(table, rows[i].actor);
        dm_table_put_real(table, rows[i].value);
    }
    dm_draw_options options = {.sizes = table, .size_column = "pagerank"};
    dm_drawings drawings = draw_sample(false, &options);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    double small = strtod(get(find_labelled(graph, "Astakhov"), "width"), NULL);
    double large =
        strtod(get(find_labelled(graph, "two lines"), "width"), NULL);
    ck_assert_double_eq_tol(large / small, 2, 0.01);
    ck_assert_ptr_nonnull(
        strstr(drawings.items[0].dot, "the actor's pagerank, at most 0.4."));
    agclose(graph);
    dm_drawings_clear(&drawings);
    dm_table_free(table);
}
END_TEST

START_TEST(panels_have_the_same_places_shifted)
{
    dm_draw_options options = {.panels = DM_PANELS_TOGETHER};
    dm_drawings apart = draw_sample(false, NULL);
    dm_drawings together = draw_sample(false, &options);
    ck_assert_uint_eq(together.count, 1);
    ck_assert_int_eq(together.items[0].order, 0);
    Agraph_t *summer = dm_dot_read(apart.items[1].dot);
    Agraph_t *both = dm_dot_read(together.items[0].dot);
    double shift = -1;
    for (Agnode_t *n = agfstnode(summer); n; n = agnxtnode(summer, n)) {
        char name[40];
        double x[2];
        double y[2];
        if (!is_actor(n)) {
            continue;
        }
        snprintf(name, sizeof name, "p2-%s", agnameof(n));
        Agnode_t *again = agnode(both, name, 0);
        ck_assert_ptr_nonnull(again);
        ck_assert_int_eq(sscanf(get(n, "pos"), "%lf,%lf", &x[0], &y[0]), 2);
        ck_assert_int_eq(sscanf(get(again, "pos"), "%lf,%lf", &x[1], &y[1]), 2);
        ck_assert_double_eq_tol(y[0], y[1], 1e-9);
        ck_assert(shift < 0 || fabs(x[1] - x[0] - shift) < 0.01);
        shift = x[1] - x[0];
    }
    ck_assert_double_gt(shift, 0);
    agclose(summer);
    agclose(both);
    dm_drawings_clear(&apart);
    dm_drawings_clear(&together);
}
END_TEST

START_TEST(every_id_is_unique)
{
    dm_drawings drawings = draw_sample(false, NULL);
    Agraph_t *graph = dm_dot_read(drawings.items[1].dot);
    const char *ids[200];
    size_t count = 0;
    for (Agnode_t *n = agfstnode(graph); n; n = agnxtnode(graph, n)) {
        ids[count++] = get(n, "id");
        for (Agedge_t *e = agfstout(graph, n); e; e = agnxtout(graph, e)) {
            ids[count++] = get(e, "id");
        }
    }
    for (size_t i = 0; i < count; i++) {
        ck_assert_str_ne(ids[i], "");
        for (size_t j = 0; j < i; j++) {
            ck_assert_str_ne(ids[i], ids[j]);
        }
    }
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(the_title_tells_the_phase_and_its_days)
{
    dm_drawings drawings = draw_sample(false, NULL);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    ck_assert_str_eq(get(graph, "label"), "Spring &amp; \"thaw\"\\n"
                                          "1939-03-20 to 1939-05-18");
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(without_phases_there_is_one_picture)
{
    dm_contacts *contacts = make_sample(false);
    dm_drawings drawings;
    ck_assert_int_eq(dm_draw_networks(&drawings, contacts, NULL, NULL, NULL),
                     DM_OK);
    ck_assert_uint_eq(drawings.count, 1);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    ck_assert_uint_eq(count_actors(graph), 11);
    agclose(graph);
    dm_drawings_clear(&drawings);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(nothing_gives_an_empty_picture)
{
    dm_contacts *contacts;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    dm_drawings drawings;
    ck_assert_int_eq(dm_draw_networks(&drawings, contacts, NULL, NULL, NULL),
                     DM_OK);
    ck_assert_uint_eq(drawings.count, 1);
    ck_assert_ptr_nonnull(strstr(drawings.items[0].dot, "All 0 ties"));
    dm_drawings_clear(&drawings);
    dm_contacts_free(contacts);
}
END_TEST

/* Let `dot` be a script of our own, or nothing at all. */
static void replace_dot(const char *script, char folder[64])
{
    strcpy(folder, "/tmp/demarche-dot-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    char path[128];
    snprintf(path, sizeof path, "%s/dot", folder);
    if (script) {
        FILE *file = fopen(path, "w");
        ck_assert_ptr_nonnull(file);
        fputs(script, file);
        ck_assert_int_eq(fclose(file), 0);
        ck_assert_int_eq(chmod(path, 0700), 0);
    }
    ck_assert_int_eq(setenv("PATH", folder, 1), 0);
}

static void remove_dot(const char folder[64])
{
    char path[128];
    snprintf(path, sizeof path, "%s/dot", folder);
    remove(path);
    ck_assert_int_eq(remove(folder), 0);
}

static bool has_positions(const dm_drawing *drawing)
{
    return strstr(drawing->dot, "pos=") != NULL;
}

START_TEST(without_graphviz_the_pictures_have_no_positions)
{
    char folder[64];
    replace_dot(NULL, folder);
    dm_drawings drawings = draw_sample(false, NULL);
    ck_assert_uint_eq(drawings.count, 2);
    ck_assert(!has_positions(&drawings.items[0]));
    ck_assert_str_eq(drawings.note,
                     "drawn without positions: cannot run 'dot': no such "
                     "program; install Graphviz");
    char *picture;
    size_t size;
    dm_error error;
    ck_assert_int_eq(dm_render_drawing(&picture, &size, &drawings.items[0],
                                       DM_PICTURE_SVG, NULL, &error),
                     DM_SYSTEM);
    ck_assert_ptr_nonnull(strstr(error.message, "install Graphviz"));
    ck_assert_ptr_null(picture);
    dm_drawings_clear(&drawings);
    remove_dot(folder);
}
END_TEST

START_TEST(a_layout_that_fails_or_makes_no_sense_is_told)
{
    static const char *const scripts[] = {
        "#!/bin/sh\nexit 1\n", "#!/bin/sh\nkill -9 $$\n",
        "#!/bin/sh\necho 'digraph {'\n", "#!/bin/sh\necho 'digraph {n1}'\n",
        "#!/bin/sh\necho 'digraph {n1[pos=\"nan,1e999\"]}'\n"};
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        char folder[64];
        replace_dot(scripts[i], folder);
        dm_drawings drawings = draw_sample(false, NULL);
        ck_assert(!has_positions(&drawings.items[0]));
        ck_assert_ptr_nonnull(
            strstr(drawings.note, "drawn without positions: 'dot' "));
        dm_drawings_clear(&drawings);
        remove_dot(folder);
    }
}
END_TEST

START_TEST(an_interruption_ends_a_layout)
{
    volatile sig_atomic_t interrupted = 1;
    dm_draw_options options = {.interrupted = &interrupted};
    dm_contacts *contacts = make_sample(false);
    dm_drawings drawings;
    ck_assert_int_eq(
        dm_draw_networks(&drawings, contacts, NULL, &options, NULL),
        DM_INTERRUPTED);
    ck_assert_uint_eq(drawings.count, 0);
    ck_assert_ptr_null(drawings.items);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(actors_and_ties_lead_into_a_report)
{
    dm_draw_options options = {.report = ""};
    dm_drawings drawings = draw_sample(false, &options);
    const char *dot = drawings.items[0].dot;
    ck_assert_ptr_nonnull(strstr(dot, "href=\"#actor-1."));
    ck_assert_ptr_nonnull(strstr(dot, "href=\"#pair-1."));
    dm_drawings_clear(&drawings);
    drawings = draw_sample(false, NULL);
    ck_assert_ptr_null(strstr(drawings.items[0].dot, "href"));
    dm_drawings_clear(&drawings);
}
END_TEST

static size_t count_drawn(Agraph_t *graph)
{
    size_t drawn = 0;
    for (Agnode_t *n = agfstnode(graph); n; n = agnxtnode(graph, n)) {
        for (Agedge_t *e = agfstout(graph, n); e; e = agnxtout(graph, e)) {
            drawn += get(e, "id")[0] == 't';
        }
    }
    return drawn;
}

START_TEST(the_ties_drawn_are_listed)
{
    dm_drawings drawings = draw_sample(false, NULL);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    const dm_table *ties = drawings.items[0].ties;
    size_t weights = dm_table_find_column(ties, "contacts");
    size_t keys = dm_table_find_column(ties, "contact_keys");
    ck_assert_uint_gt(dm_table_count_rows(ties), 0);
    ck_assert_uint_eq(dm_table_count_rows(ties), count_drawn(graph));
    for (size_t i = 0; i < dm_table_count_rows(ties); i++) {
        size_t count;
        dm_table_get_numbers(ties, i, keys, &count);
        ck_assert_double_eq(dm_table_get_real(ties, i, weights), (double)count);
    }
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        names_that_broke_others_are_only_labels,
        ties_show_who_began_how_often_and_who_tells_it,
        the_area_of_a_circle_grows_with_the_contacts,
        an_actor_stands_at_the_same_place_in_every_picture,
        the_order_of_the_rows_changes_no_byte,
        tooltips_tell_keys_dates_and_citations,
        the_heaviest_ties_stay_and_the_rest_is_told,
        labels_of_small_circles_stand_beside_them,
        what_is_not_highlighted_is_pale,
        who_is_not_there_cannot_be_highlighted,
        the_strongest_actors_stay_and_the_others_are_counted,
        circles_grow_with_the_measure_given,
        panels_have_the_same_places_shifted,
        every_id_is_unique,
        the_title_tells_the_phase_and_its_days,
        without_phases_there_is_one_picture,
        nothing_gives_an_empty_picture,
        without_graphviz_the_pictures_have_no_positions,
        a_layout_that_fails_or_makes_no_sense_is_told,
        an_interruption_ends_a_layout,
        actors_and_ties_lead_into_a_report,
        the_ties_drawn_are_listed,
    };
    return run_tests("draw_networks", tests, sizeof tests / sizeof *tests);
}
