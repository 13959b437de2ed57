#include "drawing/compare_scenes.h"

#include <stdlib.h>

/* One scene on its way through its ties, which both have in one order. */
typedef struct tie_cursor {
    const dm_scene *scene;
    size_t tie;
    size_t drawn; /* the next of those that are drawn */
} tie_cursor;

static const dm_tie *get_tie(const tie_cursor *cursor)
{
    const dm_network *network = cursor->scene->network;
    return cursor->tie < network->tie_count ? &network->ties[cursor->tie]
                                            : NULL;
}

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

/* By the actors, and directed ties before others. */
static int compare_ties(const tie_cursor *left, const tie_cursor *right)
{
    const dm_tie *a = get_tie(left);
    const dm_tie *b = get_tie(right);
    if (!a || !b) {
        return a ? -1 : 1;
    }
    int order = compare_numbers(dm_scene_from(left->scene, a),
                                dm_scene_from(right->scene, b));
    if (order == 0) {
        order = compare_numbers(dm_scene_to(left->scene, a),
                                dm_scene_to(right->scene, b));
    }
    return order != 0 ? order : (int)b->directed - (int)a->directed;
}

/* Whether the tie is drawn in its scene. */
static bool is_drawn(tie_cursor *cursor)
{
    const dm_scene *scene = cursor->scene;
    if (cursor->drawn < scene->tie_count &&
        scene->ties[cursor->drawn] == cursor->tie) {
        cursor->drawn++;
        return true;
    }
    return false;
}

static void copy_contacts(dm_network *network, dm_tie *tie,
                          const tie_cursor *cursor, size_t *filled)
{
    const dm_tie *from = get_tie(cursor);
    const int64_t *contacts =
        cursor->scene->network->tie_contacts + from->first_contact;
    for (size_t i = 0; i < from->contact_count; i++) {
        network->tie_contacts[(*filled)++] = contacts[i];
    }
    tie->contact_count += from->contact_count;
}

/* The next tie of either scene, at the end of the network. */
static void merge_next(dm_compared_scenes *out, tie_cursor cursors[2],
                       size_t *filled)
{
    dm_network *network = &out->network;
    int order = compare_ties(&cursors[0], &cursors[1]);
    size_t index = network->tie_count++;
    dm_tie *tie = &network->ties[index];
    dm_tie_change *change = &out->changes[index];
    bool drawn = false;
    for (size_t i = 0; i < 2; i++) {
        if (i == 0 ? order > 0 : order < 0) {
            continue;
        }
        const dm_tie *from = get_tie(&cursors[i]);
        *(i == 0 ? &change->before : &change->after) = from->weight;
        tie->from = dm_scene_from(cursors[i].scene, from);
        tie->to = dm_scene_to(cursors[i].scene, from);
        tie->directed = from->directed;
        tie->first_contact = *filled - tie->contact_count;
        copy_contacts(network, tie, &cursors[i], filled);
        drawn = is_drawn(&cursors[i]) || drawn;
        cursors[i].tie++;
    }
    tie->weight = change->after;
    if (drawn) {
        out->scene.ties[out->scene.tie_count++] = index;
    }
}

static size_t count_contacts(const dm_network *network)
{
    size_t count = 0;
    for (size_t i = 0; i < network->tie_count; i++) {
        count += network->ties[i].contact_count;
    }
    return count;
}

static bool reserve(dm_compared_scenes *out, const dm_drawing_plan *plan,
                    const dm_scene *before, const dm_scene *after)
{
    size_t ties = before->network->tie_count + after->network->tie_count + 1;
    size_t contacts =
        count_contacts(before->network) + count_contacts(after->network) + 1;
    dm_network *network = &out->network;
    network->ties = calloc(ties, sizeof *network->ties);
    network->tie_contacts = malloc(contacts * sizeof *network->tie_contacts);
    network->actors =
        malloc((plan->contacts->actor_count + 1) * sizeof *network->actors);
    out->changes = calloc(ties, sizeof *out->changes);
    out->scene.ties = malloc(ties * sizeof *out->scene.ties);
    out->scene.shown = calloc(plan->node_count + 1, sizeof *out->scene.shown);
    return network->ties && network->tie_contacts && network->actors &&
           out->changes && out->scene.ties && out->scene.shown;
}

static void show_ends(dm_compared_scenes *out, const dm_drawing_plan *plan)
{
    for (size_t i = 0; i < out->scene.tie_count; i++) {
        const dm_tie *tie = &out->network.ties[out->scene.ties[i]];
        out->scene.shown[plan->nodes[tie->from]] = true;
        out->scene.shown[plan->nodes[tie->to]] = true;
    }
}

dm_status dm_compare_scenes(dm_compared_scenes *out,
                            const dm_drawing_plan *plan, const dm_scene *before,
                            const dm_scene *after, dm_error *error)
{
    tie_cursor cursors[] = {{.scene = before}, {.scene = after}};
    size_t filled = 0;

    *out = (dm_compared_scenes){.scene = {.phase = after->phase,
                                          .before = before->phase,
                                          .sizes = after->sizes,
                                          .strengths = after->strengths}};
    if (!reserve(out, plan, before, after)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a drawing");
    }
    for (size_t i = 0; i < plan->contacts->actor_count; i++) {
        out->network.actors[i] = (uint32_t)i;
    }
    out->network.contacts = plan->contacts;
    out->network.actor_count = plan->contacts->actor_count;
    while (get_tie(&cursors[0]) || get_tie(&cursors[1])) {
        merge_next(out, cursors, &filled);
    }
    out->scene.network = &out->network;
    out->scene.changes = out->changes;
    out->scene.left_out = out->network.tie_count - out->scene.tie_count;
    show_ends(out, plan);
    return DM_OK;
}

void dm_compared_scenes_clear(dm_compared_scenes *compared)
{
    free(compared->network.ties);
    free(compared->network.tie_contacts);
    free(compared->network.actors);
    free(compared->changes);
    free(compared->scene.ties);
    free(compared->scene.shown);
    *compared = (dm_compared_scenes){0};
}
