#include "drawing/timeline_silences.h"

#include "drawing/described_contacts.h"

#include <stdlib.h>

static dm_interval get_silence(const dm_contacts *silences, size_t arrow)
{
    return (dm_interval){silences->start[arrow], silences->end[arrow]};
}

static void add_gap(dm_timeline_plan *plan, size_t arrow, size_t lane)
{
    const dm_contacts *silences = plan->options->silences;
    dm_timeline_gap gap = {.arrow = arrow, .lane = lane};
    dm_interval when = get_silence(silences, arrow);
    for (size_t i = 0; i < plan->gap_count;) {
        const dm_timeline_gap *other = &plan->gaps[i];
        if (other->lane == lane && other->track == gap.track &&
            dm_interval_overlaps(get_silence(silences, other->arrow), when)) {
            gap.track++;
            i = 0;
        } else {
            i++;
        }
    }
    if (plan->lanes[lane].gaps <= gap.track) {
        plan->lanes[lane].gaps = gap.track + 1;
    }
    plan->gaps[plan->gap_count++] = gap;
}

/* One silence toward several is drawn once. */
static bool has_gap(const dm_timeline_plan *plan, int64_t silence, size_t lane)
{
    for (size_t i = 0; i < plan->gap_count; i++) {
        const dm_timeline_gap *gap = &plan->gaps[i];
        if (gap->lane == lane &&
            plan->options->silences->contact[gap->arrow] == silence) {
            return true;
        }
    }
    return false;
}

/* A silence by its place in time. */
typedef struct placed_silence {
    size_t place;
    size_t arrow;
} placed_silence;

static int compare_silences(const void *left, const void *right)
{
    const placed_silence *a = left;
    const placed_silence *b = right;
    if (a->place != b->place) {
        return a->place < b->place ? -1 : 1;
    }
    return (a->arrow > b->arrow) - (a->arrow < b->arrow);
}

static void sort_silences(placed_silence *placed,
                          const dm_timeline_options *options)
{
    const dm_contacts *silences = options->silences;
    for (size_t i = 0; i < silences->count; i++) {
        placed[i] =
            (placed_silence){dm_described_place(options->silence_descriptions,
                                                silences->contact[i], i),
                             i};
    }
    qsort(placed, silences->count, sizeof *placed, compare_silences);
}

dm_status dm_timeline_place_silences(dm_timeline_plan *plan, dm_error *error)
{
    const dm_contacts *silences = plan->options->silences;
    if (!silences) {
        return DM_OK;
    }
    placed_silence *placed = malloc((silences->count + 1) * sizeof *placed);
    plan->gaps = malloc((silences->count + 1) * sizeof *plan->gaps);
    if (!placed || !plan->gaps) {
        free(placed);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a timeline");
    }
    sort_silences(placed, plan->options);
    for (size_t i = 0; i < silences->count; i++) {
        size_t arrow = placed[i].arrow;
        const char *key = silences->actors[silences->initiator[arrow]].key;
        uint32_t actor = dm_contacts_find_actor(plan->contacts, key);
        size_t lane = actor == DM_NO_ACTOR ? SIZE_MAX : plan->lane_of[actor];
        if (lane != SIZE_MAX &&
            !has_gap(plan, silences->contact[arrow], lane) &&
            dm_interval_overlaps(get_silence(silences, arrow), plan->range)) {
            add_gap(plan, arrow, lane);
        }
    }
    free(placed);
    return DM_OK;
}
