#include "drawing/tooltip.h"

#include "drawing/described_contacts.h"
#include "drawing/dot_text.h"

#include <stdlib.h>

#define LINE_END "\\n"
#define MOST_CONTACTS 20
#define MOST_COLUMNS 200

static void add_actor(dm_buffer *out, const dm_drawing_plan *plan,
                      uint32_t actor)
{
    size_t node = plan->nodes[actor];
    dm_dot_text_add_cut(out, dm_drawing_plan_label(plan, node), MOST_COLUMNS);
}

static void add_count(dm_buffer *out, double count, const char *one,
                      const char *many)
{
    dm_buffer_add_format(out, "%.0f %s", count, count == 1 ? one : many);
}

void dm_tooltip_add_node(dm_buffer *out, const dm_drawing_plan *plan,
                         const dm_scene *scene, size_t node)
{
    uint32_t actor = plan->actors[node];
    double began = 0;
    double received = 0;
    for (size_t i = 0; i < scene->network->tie_count; i++) {
        const dm_tie *tie = &scene->network->ties[i];
        if (tie->directed && dm_scene_from(scene, tie) == actor) {
            began += tie->weight;
        } else if (tie->directed && dm_scene_to(scene, tie) == actor) {
            received += tie->weight;
        }
    }
    add_actor(out, plan, actor);
    dm_buffer_add(out, LINE_END);
    add_count(out, scene->strengths[node], "contact", "contacts");
    dm_buffer_add_format(out, ": %.0f begun, %.0f received", began, received);
    double neither = scene->strengths[node] - began - received;
    if (neither > 0) {
        dm_buffer_add_format(out, ", %.0f without an initiator", neither);
    }
}

static void add_field(dm_buffer *out, const dm_table *table, size_t row,
                      const char *name)
{
    size_t column = dm_table_find_column(table, name);
    if (column == dm_table_count_columns(table) ||
        dm_table_is_empty(table, row, column)) {
        return;
    }
    const char *label = dm_table_get_label(table, row, column);
    const char *text = label ? label : dm_table_get_text(table, row, column);
    if (*text) {
        dm_buffer_add(out, " \xC2\xB7 "); /* U+00B7, a middle dot */
        dm_dot_text_add_cut(out, text, MOST_COLUMNS);
    }
}

void dm_tooltip_add_contact(dm_buffer *out, const dm_table *table,
                            int64_t contact, const char *const *fields)
{
    size_t row = dm_described_row(table, contact);
    if (row < dm_table_count_rows(table)) {
        dm_buffer_add(out, LINE_END);
        size_t key = dm_table_find_column(table, "key");
        if (key < dm_table_count_columns(table)) {
            dm_dot_text_add_cut(out, dm_table_get_text(table, row, key),
                                MOST_COLUMNS);
        }
        for (; *fields; fields++) {
            add_field(out, table, row, *fields);
        }
    }
}

/* A contact of a tie, by the order in which they are told. */
typedef struct told_contact {
    size_t place;
    int64_t contact;
} told_contact;

static int compare_places(const void *left, const void *right)
{
    const told_contact *a = left;
    const told_contact *b = right;
    return (a->place > b->place) - (a->place < b->place);
}

static void add_contacts(dm_buffer *out, const dm_table *table,
                         const int64_t *contacts, size_t count)
{
    static const char *const fields[] = {"date", "citations", NULL};
    told_contact *told = malloc((count + 1) * sizeof *told);
    if (!told) {
        out->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        told[i] = (told_contact){dm_described_place(table, contacts[i], i),
                                 contacts[i]};
    }
    qsort(told, count, sizeof *told, compare_places);
    for (size_t i = 0; i < count && i < MOST_CONTACTS; i++) {
        dm_tooltip_add_contact(out, table, told[i].contact, fields);
    }
    if (count > MOST_CONTACTS) {
        dm_buffer_add_format(out, LINE_END "and %zu more",
                             count - MOST_CONTACTS);
    }
    free(told);
}

void dm_tooltip_add_tie(dm_buffer *out, const dm_drawing_plan *plan,
                        const dm_scene *scene, const dm_tie *tie)
{
    add_actor(out, plan, dm_scene_from(scene, tie));
    dm_buffer_add(out, tie->directed ? " \xE2\x86\x92 " : " \xE2\x80\x93 ");
    add_actor(out, plan, dm_scene_to(scene, tie));
    dm_buffer_add(out, ": ");
    if (scene->changes) {
        dm_tie_change change = scene->changes[tie - scene->network->ties];
        dm_buffer_add_format(out, "%.0f, then ", change.before);
    }
    add_count(out, tie->weight, "contact", "contacts");
    if (plan->descriptions) {
        add_contacts(out, plan->descriptions,
                     scene->network->tie_contacts + tie->first_contact,
                     tie->contact_count);
    }
}
