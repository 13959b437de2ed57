#include "analysis/path_labels.h"

#include <stdlib.h>

bool dm_path_labels_init(dm_path_labels *out, const dm_legs *legs,
                         dm_path_aim aim)
{
    const dm_leg_rules *rules = &legs->rules;
    bool possible = rules->kind == DM_PATH_POSSIBLE;
    /* Two things count then, and labels are taken in the order of one. */
    bool simple =
        !rules->wait_limited && (possible ? !rules->delayed : !rules->mixed);
    *out = (dm_path_labels){.legs = legs, .aim = aim, .simple = simple};
    out->newest = malloc((legs->place_count + 1) * sizeof *out->newest);
    out->leaders = malloc((legs->place_count + 1) * sizeof *out->leaders);
    if (!out->newest || !out->leaders) {
        return false;
    }
    dm_path_labels_reset(out);
    return true;
}

void dm_path_labels_clear(dm_path_labels *labels)
{
    free(labels->items);
    free(labels->heap);
    free(labels->newest);
    free(labels->leaders);
    *labels = (dm_path_labels){0};
}

void dm_path_labels_reset(dm_path_labels *labels)
{
    labels->count = 0;
    labels->heap_count = 0;
    for (size_t i = 0; i < labels->legs->place_count; i++) {
        labels->newest[i] = DM_NONE;
        labels->leaders[i] = DM_NONE;
    }
}

static const dm_leg *last_leg(const dm_path_labels *labels,
                              const dm_path_label *label)
{
    return &labels->legs->items[label->leg];
}

/* Whether what can follow `b` can follow `a` as well. */
static bool goes_on_as_well(const dm_path_labels *labels,
                            const dm_path_label *a, const dm_path_label *b)
{
    const dm_leg_rules *rules = &labels->legs->rules;
    bool alike = last_leg(labels, a)->timed == last_leg(labels, b)->timed;
    if (rules->wait_limited && (a->fresh < b->fresh || !alike)) {
        return false;
    }
    /* Days of whole dates begin sooner than moments are over. */
    bool by_days = rules->mixed && rules->order == DM_ORDER_LOOSE &&
                   rules->kind == DM_PATH_CERTAIN &&
                   last_leg(labels, a)->timed && !last_leg(labels, b)->timed;
    return a->arrival <= (by_days ? dm_day_start(b->arrival) : b->arrival);
}

static bool does_as_well(const dm_path_labels *labels, const dm_path_label *a,
                         const dm_path_label *b)
{
    if (!goes_on_as_well(labels, a, b)) {
        return false;
    }
    switch (labels->aim) {
    case DM_AIM_DEPARTURE:
        return a->departure >= b->departure && a->span <= b->span;
    case DM_AIM_HOPS:
        return a->hops <= b->hops;
    case DM_AIM_ARRIVAL:
        break;
    }
    return true;
}

/* A label comes before those that it does better than, or as well as. */
static int compare_labels(const dm_path_labels *labels, const dm_path_label *a,
                          const dm_path_label *b)
{
    if (labels->aim == DM_AIM_DEPARTURE && a->departure != b->departure) {
        return a->departure > b->departure ? -1 : 1;
    }
    if (labels->aim == DM_AIM_HOPS && a->hops != b->hops) {
        return a->hops < b->hops ? -1 : 1;
    }
    if (a->arrival != b->arrival) {
        return a->arrival < b->arrival ? -1 : 1;
    }
    if (a->hops != b->hops) {
        return a->hops < b->hops ? -1 : 1;
    }
    if (a->fresh != b->fresh) {
        return a->fresh > b->fresh ? -1 : 1;
    }
    return (a->span > b->span) - (a->span < b->span);
}

/* Of labels that do equally well the one by the first key is kept. */
static bool comes_first(const dm_path_labels *labels, size_t left, size_t right)
{
    const dm_path_label *a = &labels->items[left];
    const dm_path_label *b = &labels->items[right];
    int order = compare_labels(labels, a, b);
    uint32_t from = last_leg(labels, a)->from;
    uint32_t other = last_leg(labels, b)->from;
    if (order != 0 || from != other) {
        return order != 0 ? order < 0 : from < other;
    }
    return a->leg != b->leg ? a->leg < b->leg : left < right;
}

static bool reserve_label(dm_path_labels *labels)
{
    if (labels->count < labels->capacity) {
        return true;
    }
    size_t capacity = labels->capacity ? 2 * labels->capacity : 64;
    dm_path_label *items =
        realloc(labels->items, capacity * sizeof *labels->items);
    if (items) {
        labels->items = items;
    }
    size_t *heap = realloc(labels->heap, capacity * sizeof *labels->heap);
    if (heap) {
        labels->heap = heap;
    }
    labels->capacity = items && heap ? capacity : labels->capacity;
    return items && heap;
}

static void push_label(dm_path_labels *labels, size_t number)
{
    size_t at = labels->heap_count++;
    while (at > 0 && comes_first(labels, number, labels->heap[(at - 1) / 2])) {
        labels->heap[at] = labels->heap[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    labels->heap[at] = number;
}

static size_t pop_label(dm_path_labels *labels)
{
    size_t top = labels->heap[0];
    size_t moved = labels->heap[--labels->heap_count];
    size_t at = 0;
    for (size_t next = 1; next < labels->heap_count; next = 2 * at + 1) {
        if (next + 1 < labels->heap_count &&
            comes_first(labels, labels->heap[next + 1], labels->heap[next])) {
            next++;
        }
        if (!comes_first(labels, labels->heap[next], moved)) {
            break;
        }
        labels->heap[at] = labels->heap[next];
        at = next;
    }
    labels->heap[at] = moved;
    return top;
}

static bool is_outdone(const dm_path_labels *labels, const dm_path_label *label)
{
    bool outdone = false;
    for (size_t i = labels->newest[label->place]; i != DM_NONE && !outdone;
         i = labels->simple ? DM_NONE : labels->items[i].older) {
        outdone = does_as_well(labels, &labels->items[i], label);
    }
    return outdone;
}

/* Most labels are turned away by the best one of their place before they ever
 * get into the heap. */
static bool is_led(dm_path_labels *labels, size_t number)
{
    const dm_path_label *label = &labels->items[number];
    size_t leader = labels->leaders[label->place];
    if (leader == DM_NONE || comes_first(labels, number, leader)) {
        labels->leaders[label->place] = number;
        return false;
    }
    return does_as_well(labels, &labels->items[leader], label);
}

bool dm_path_labels_add(dm_path_labels *labels, const dm_path_label *label)
{
    if (is_outdone(labels, label)) {
        return true;
    }
    if (!reserve_label(labels)) {
        return false;
    }
    labels->items[labels->count] = *label;
    if (!is_led(labels, labels->count)) {
        push_label(labels, labels->count++);
    }
    return true;
}

size_t dm_path_labels_take(dm_path_labels *labels)
{
    while (labels->heap_count > 0) {
        size_t number = pop_label(labels);
        dm_path_label *label = &labels->items[number];
        if (!is_outdone(labels, label)) {
            label->older = labels->newest[label->place];
            labels->newest[label->place] = number;
            return number;
        }
    }
    return DM_NONE;
}
