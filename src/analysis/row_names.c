#include "analysis/row_names.h"

#include <stdlib.h>
#include <string.h>

static bool has_column(const dm_table *table, const char *name)
{
    return dm_table_find_column(table, name) < dm_table_count_columns(table);
}

/* What the columns called so name; of several the first holds. */
static const struct {
    dm_row_subject subject;
    const char *first;
    const char *second;
} subjects[] = {
    {DM_ROW_OF_PAIR, "a", "b"},       {DM_ROW_OF_DIRECTION, "from", "to"},
    {DM_ROW_OF_ACTOR, "actor", NULL}, {DM_ROW_OF_CHANNEL, "channel", NULL},
    {DM_ROW_OF_TOPIC, "topic", NULL}, {DM_ROW_OF_ACTOR, "key", NULL},
};

dm_row_names dm_find_row_names(const dm_table *table)
{
    const char *phase = has_column(table, "phase") ? "phase" : "order";
    dm_row_names names = {.phase = dm_table_find_column(table, phase),
                          .has_phase = has_column(table, phase)};
    size_t known = sizeof subjects / sizeof *subjects;
    for (size_t i = 0; i < known && names.subject == DM_ROW_OF_ALL; i++) {
        const char *first = subjects[i].first;
        const char *second = subjects[i].second ? subjects[i].second : first;
        if (has_column(table, first) && has_column(table, second)) {
            names.subject = subjects[i].subject;
            names.first = dm_table_find_column(table, first);
            names.second = dm_table_find_column(table, second);
        }
    }
    return names;
}

static bool find_window(size_t *out, const dm_phases *phases, int64_t order)
{
    size_t i = 0;
    while (i < phases->count && phases->items[i].order != order) {
        i++;
    }
    *out = i;
    return i < phases->count;
}

static bool find_actor(uint32_t *out, const dm_contacts *contacts,
                       const char *key)
{
    *out = dm_contacts_find_actor(contacts, key);
    return *out != DM_NO_ACTOR;
}

static int compare_label(const void *key, const void *item)
{
    return strcmp(key, *(const char *const *)item);
}

/* Labels are sorted by bytes; an empty cell is the one not stated. */
static bool find_label(uint32_t *out, const char *const *labels, size_t count,
                       const char *label)
{
    const char *const *found =
        count > 0 ? bsearch(label, labels, count, sizeof *labels, compare_label)
                  : NULL;
    *out = found ? (uint32_t)(found - labels) : 0;
    return found;
}

static bool find_name(dm_tally_key *out, const dm_table *table, size_t row,
                      const dm_row_names *names, const dm_contacts *contacts)
{
    const char *first = dm_table_get_text(table, row, names->first);
    const char *second = dm_table_get_text(table, row, names->second);
    switch (names->subject) {
    case DM_ROW_OF_PAIR:
    case DM_ROW_OF_DIRECTION:
        return find_actor(&out->a, contacts, first) &&
               find_actor(&out->b, contacts, second);
    case DM_ROW_OF_ACTOR:
        return find_actor(&out->a, contacts, first);
    case DM_ROW_OF_CHANNEL:
        return find_label(&out->a, contacts->channels, contacts->channel_count,
                          first);
    case DM_ROW_OF_TOPIC:
        return find_label(&out->a, contacts->topics, contacts->topic_count,
                          first);
    case DM_ROW_OF_ALL:
        break;
    }
    return true;
}

bool dm_find_row_key(dm_tally_key *out, const dm_table *table, size_t row,
                     const dm_row_names *names, const dm_contacts *contacts,
                     const dm_phases *phases)
{
    *out = (dm_tally_key){0};
    if (names->has_phase &&
        !find_window(&out->window, phases,
                     dm_table_get_integer(table, row, names->phase))) {
        return false;
    }
    return names->subject == DM_ROW_OF_ALL ||
           find_name(out, table, row, names, contacts);
}
