#include "store/plain_contacts.h"

#include "demarche/contacts.h"

#include <stdlib.h>
#include <string.h>

/* Ids run without large gaps, else tables by id are not worth their room. */
#define GAPS_MOST 1000000

typedef struct named_label {
    const char *name;
    size_t index;
} named_label;

static int compare_names(const void *left, const void *right)
{
    return strcmp(((const named_label *)left)->name,
                  ((const named_label *)right)->name);
}

static size_t count_ids(int64_t last, size_t count)
{
    return last < 0 || (uint64_t)last > count + GAPS_MOST ? 0
                                                          : (size_t)last + 1;
}

static bool number_names(dm_plain_labels *out, const dm_stored_labels *labels,
                         named_label *sorted)
{
    size_t count = labels->count;
    sorted[count] = (named_label){"", count};
    for (size_t i = 0; i < count; i++) {
        sorted[i] = (named_label){labels->items[i].name, i};
    }
    qsort(sorted, count + 1, sizeof *sorted, compare_names);
    out->items[out->size] = (dm_plain_label){0};
    for (size_t i = 0; i < out->size; i++) {
        out->items[i] = out->items[out->size];
    }
    for (size_t i = 0; i <= count; i++) {
        out->names[i] = sorted[i].name;
        if (sorted[i].index < count) {
            int64_t id = labels->items[sorted[i].index].id;
            if (id < 0 || (uint64_t)id >= out->size) {
                return false;
            }
            out->items[id].number = (uint32_t)i;
        }
    }
    /* The name of none is the least of all. */
    return sorted[0].index == count;
}

bool dm_plain_labels_init(dm_plain_labels *out, const dm_stored_labels *labels,
                          bool *fits)
{
    size_t count = labels->count;
    int64_t last = count > 0 ? labels->items[count - 1].id : 0;
    *out = (dm_plain_labels){.size = count_ids(last, count),
                             .name_count = count + 1};
    named_label *sorted = malloc((count + 1) * sizeof *sorted);
    out->items = malloc((out->size + 1) * sizeof *out->items);
    out->names = malloc((count + 1) * sizeof *out->names);
    bool complete = sorted && out->items && out->names;
    *fits = complete && out->size > 0 && number_names(out, labels, sorted);
    free(sorted);
    return complete;
}

void dm_plain_labels_clear(dm_plain_labels *labels)
{
    free(labels->items);
    free(labels->names);
    *labels = (dm_plain_labels){0};
}

bool dm_plain_rule_number_actors(dm_plain_rule *rule,
                                 const dm_stored_actors *actors, bool *fits)
{
    size_t count = actors->count;
    rule->id_count =
        count > 0 ? count_ids(actors->items[count - 1].id, count) : 0;
    rule->actors = malloc((rule->id_count + 1) * sizeof *rule->actors);
    rule->ranked = malloc((rule->id_count + 1) * sizeof *rule->ranked);
    *fits = count > 0 && actors->items[0].id >= 0;
    if (!rule->actors || !rule->ranked) {
        return false;
    }
    for (size_t i = 0; i <= rule->id_count; i++) {
        rule->actors[i] = DM_NO_ACTOR;
        rule->ranked[i] = DM_NO_ACTOR;
    }
    for (size_t i = 0; i < count && *fits && rule->id_count > 0; i++) {
        rule->actors[actors->items[i].id] = (uint32_t)i;
        rule->ranked[actors->items[i].id] = rule->ranks[i];
    }
    return true;
}
