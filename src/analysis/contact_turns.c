#include "analysis/contact_turns.h"

#include "analysis/contact_day.h"
#include "analysis/window_count.h"

#include <stdlib.h>

static int compare_numbers(int64_t left, int64_t right)
{
    return (left > right) - (left < right);
}

/* Without the number of the contact, which tells in what order it came in. */
static int compare_turns(const void *left, const void *right)
{
    const dm_placed_turn *a = left;
    const dm_placed_turn *b = right;
    if (a->window != b->window) {
        return a->window < b->window ? -1 : 1;
    }
    int order = compare_numbers(a->when.start, b->when.start);
    order = order ? order : compare_numbers(a->when.end, b->when.end);
    order = order ? order : compare_numbers(a->turn.from, b->turn.from);
    return order ? order : compare_numbers(a->turn.to, b->turn.to);
}

static size_t count_arrows(const dm_contacts *contacts, size_t first)
{
    size_t end = first + 1;
    while (end < contacts->count &&
           contacts->contact[end] == contacts->contact[first]) {
        end++;
    }
    return end - first;
}

/* Several initiators are no one side, several recipients of one are a group. */
static dm_turn find_turn(const dm_contacts *contacts, size_t first,
                         size_t count)
{
    static const dm_turn none = {DM_NO_ACTOR, DM_NO_ACTOR};
    dm_turn turn = {contacts->initiator[first], contacts->recipient[first]};
    if (contacts->flags[first] & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN)) {
        return none;
    }
    for (size_t i = first; i < first + count; i++) {
        if (contacts->initiator[i] != turn.from) {
            return none;
        }
        if (contacts->recipient[i] != turn.to) {
            turn.to = DM_GROUP;
        }
    }
    return turn;
}

static void place_turn(dm_placed_turns *turns, const dm_phases *phases,
                       dm_placed_turn turn)
{
    for (size_t i = 0; i < phases->count; i++) {
        dm_interval window = phases->items[i].window;
        bool known =
            dm_is_day_exact(turn.when) && dm_interval_inside(turn.when, window);
        if (known) {
            turn.window = i;
            turns->items[turns->count++] = turn;
        } else {
            turns->unplaced[i] += dm_interval_overlaps(turn.when, window);
        }
    }
}

static void place_turns(dm_placed_turns *turns, const dm_contacts *contacts,
                        const dm_phases *phases)
{
    for (size_t i = 0; i < contacts->count;) {
        size_t count = count_arrows(contacts, i);
        dm_placed_turn turn = {.when = dm_arrow_interval(contacts, i),
                               .turn = find_turn(contacts, i, count),
                               .contact = contacts->contact[i],
                               .first_arrow = i,
                               .arrow_count = count};
        place_turn(turns, phases, turn);
        i += count;
    }
    if (turns->count > 0) {
        qsort(turns->items, turns->count, sizeof *turns->items, compare_turns);
    }
}

dm_status dm_find_turns(dm_placed_turns *out, const dm_contacts *contacts,
                        const dm_phases *phases, dm_error *error)
{
    /* Windows do not overlap: a turn lies inside one at most. */
    *out = (dm_placed_turns){
        .items = malloc((contacts->count + 1) * sizeof *out->items),
        .unplaced = calloc(phases->count + 1, sizeof *out->unplaced)};
    if (!out->items || !out->unplaced) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for turns");
    }
    place_turns(out, contacts, phases);
    return DM_OK;
}

void dm_placed_turns_clear(dm_placed_turns *turns)
{
    free(turns->items);
    free(turns->unplaced);
    *turns = (dm_placed_turns){0};
}
