#include "store/plain_ends.h"

#include "demarche/contacts.h"

#include <stdlib.h>

void dm_plain_ends_init(dm_plain_ends *out, const dm_services *services,
                        const dm_reading_filter *filter, dm_level level)
{
    *out = (dm_plain_ends){
        .services = *services, .filter = filter, .level = level};
    out->services.chain = (dm_number_set){0};
}

/* Many readings never ask for an end. */
static bool make_items(dm_plain_ends *ends)
{
    size_t count = ends->services.actors->count;
    ends->items = malloc((count + 1) * sizeof *ends->items);
    for (size_t i = 0; i < count && ends->items; i++) {
        /* Nothing lies inside. */
        ends->items[i].steady = (dm_interval){DM_TIME_MAX, DM_TIME_MIN};
    }
    return ends->items != NULL;
}

static void match_filter(dm_plain_end *out, const dm_reading_filter *filter,
                         const dm_arrow_end *end)
{
    out->wanted = filter->actor_count == 0;
    for (size_t i = 0; i < filter->actor_count && !out->wanted; i++) {
        out->wanted = dm_arrow_end_is(end, filter->actors[i]);
    }
    for (size_t i = 0; i < filter->pair_count; i++) {
        bool first = dm_arrow_end_is(end, filter->pairs[i][0]);
        bool second = dm_arrow_end_is(end, filter->pairs[i][1]);
        out->first |= (uint32_t)first << i;
        out->second |= (uint32_t)second << i;
    }
}

static dm_plain_end make_end(const dm_plain_ends *ends, uint32_t actor)
{
    const dm_number_set *states = &ends->states;
    dm_plain_end made = {
        .shown = actor, .state = DM_NO_ACTOR, .single = states->count <= 1};
    dm_arrow_end end = {.actor = actor, .shown = actor};
    if (ends->level == DM_LEVEL_ACTOR) {
        end.states = states->items;
        end.state_count = states->count;
        made.state = states->count == 1 ? states->items[0] : DM_NO_ACTOR;
    } else if (states->count == 1) {
        made.shown = states->items[0];
        end.shown = states->items[0];
    }
    match_filter(&made, ends->filter, &end);
    return made;
}

const dm_plain_end *dm_plain_ends_find(dm_plain_ends *ends, uint32_t actor,
                                       dm_interval when)
{
    if (!ends->items && !make_items(ends)) {
        return NULL;
    }
    dm_plain_end *end = &ends->items[actor];
    if (end->steady.start <= when.start && when.end <= end->steady.end) {
        return end;
    }
    dm_services_find(&ends->services, actor, when, &ends->states);
    if (ends->states.failed) {
        return NULL;
    }
    *end = make_end(ends, actor);
    end->steady = dm_services_steady(&ends->services, when);
    return end;
}

void dm_plain_ends_clear(dm_plain_ends *ends)
{
    dm_number_set_clear(&ends->services.chain);
    dm_number_set_clear(&ends->states);
    free(ends->items);
    *ends = (dm_plain_ends){0};
}
