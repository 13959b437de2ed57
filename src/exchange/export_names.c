#include "exchange/export_names.h"

#include "base/buffer.h"

#include <stdlib.h>
#include <string.h>

static const char *choose_name(const dm_export_actor *actor)
{
    return *actor->actor->label ? actor->actor->label : actor->actor->key;
}

static int compare_names(const void *left, const void *right)
{
    const dm_export_actor *const *a = left;
    const dm_export_actor *const *b = right;
    return strcmp((*a)->name, (*b)->name);
}

static bool add_key(dm_export_graph *graph, dm_export_actor *actor)
{
    dm_buffer name = {0};
    dm_buffer_add_format(&name, "%s (%s)", actor->name, actor->actor->key);
    actor->name =
        name.failed ? NULL
                    : dm_arena_copy_text(&graph->names, dm_buffer_text(&name));
    dm_buffer_clear(&name);
    return actor->name != NULL;
}

/* A run of one name in the sorted list: all of them need their keys. */
static bool name_run(dm_export_graph *graph, dm_export_actor **run,
                     size_t count)
{
    bool named = true;
    for (size_t i = 0; count > 1 && i < count && named; i++) {
        named = add_key(graph, run[i]);
    }
    return named;
}

bool dm_export_name_actors(dm_export_graph *graph)
{
    size_t count = graph->actor_count;
    dm_export_actor **order = calloc(count + 1, sizeof *order);
    if (!order) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        order[i] = &graph->actors[i];
        order[i]->name = choose_name(order[i]);
    }
    qsort(order, count, sizeof *order, compare_names);
    bool named = true;
    for (size_t i = 0, end; i < count && named; i = end) {
        for (end = i + 1;
             end < count && strcmp(order[i]->name, order[end]->name) == 0;) {
            end++;
        }
        named = name_run(graph, order + i, end - i);
    }
    free(order);
    return named;
}
