#include "drawing/node_sizes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The columns of a table of sizes. */
typedef struct size_columns {
    const dm_table *table;
    size_t phase;
    size_t actor;
    size_t value;
} size_columns;

static dm_status find_columns(size_columns *out, const dm_draw_options *options,
                              dm_error *error)
{
    const dm_table *table = options->sizes;
    size_t count = dm_table_count_columns(table);
    *out = (size_columns){
        .table = table,
        .phase = dm_table_find_column(table, "phase"),
        .actor = dm_table_find_column(table, "actor"),
        .value = options->size_column
                     ? dm_table_find_column(table, options->size_column)
                     : count};
    if (out->actor == count || out->value == count) {
        return dm_error_set(error, DM_USAGE, "no column '%s' of sizes",
                            options->size_column ? options->size_column : "");
    }
    return DM_OK;
}

/* A table without phases is of all time. */
static bool is_of_scene(const size_columns *columns, size_t row,
                        const dm_scene *scene)
{
    return columns->phase == dm_table_count_columns(columns->table) ||
           dm_table_is_empty(columns->table, row, columns->phase) ||
           dm_table_get_integer(columns->table, row, columns->phase) ==
               scene->phase->order;
}

static void take_values(dm_drawing_plan *plan, dm_scene *scene,
                        const size_columns *columns)
{
    size_t rows = dm_table_count_rows(columns->table);
    for (size_t i = 0; i < rows; i++) {
        const char *key = dm_table_get_text(columns->table, i, columns->actor);
        uint32_t actor = dm_contacts_find_actor(plan->contacts, key);
        double value = dm_table_get_real(columns->table, i, columns->value);
        if (actor != DM_NO_ACTOR && plan->nodes[actor] != DM_NO_ACTOR &&
            is_of_scene(columns, i, scene) && value > 0) {
            scene->sizes[plan->nodes[actor]] = value;
        }
    }
}

static dm_status size_scene(dm_drawing_plan *plan, dm_scene *scene,
                            const size_columns *columns, dm_error *error)
{
    scene->sizes = calloc(plan->node_count + 1, sizeof *scene->sizes);
    if (!scene->sizes) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a drawing");
    }
    if (columns->table) {
        take_values(plan, scene, columns);
    } else if (plan->node_count > 0) {
        memcpy(scene->sizes, scene->strengths,
               plan->node_count * sizeof *scene->sizes);
    }
    for (size_t i = 0; i < plan->node_count; i++) {
        plan->largest = fmax(plan->largest, scene->sizes[i]);
    }
    return DM_OK;
}

dm_status dm_node_sizes_find(dm_drawing_plan *plan,
                             const dm_draw_options *options, dm_error *error)
{
    size_columns columns = {0};
    dm_status status = DM_OK;
    if (options->sizes) {
        status = find_columns(&columns, options, error);
        plan->size_name = options->size_column;
    }
    for (size_t i = 0; status == DM_OK && i < plan->scene_count; i++) {
        status = size_scene(plan, &plan->scenes[i], &columns, error);
    }
    return status;
}
