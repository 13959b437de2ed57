#include "analysis/degree_range.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What walking the options of the contacts takes. */
typedef struct partner_walk {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_option_list *out;
} partner_walk;

/* Items side by side, and which of the ties they are asked for. */
typedef struct tie_items {
    const dm_option_item *items;
    size_t count;
    bool outgoing;
} tie_items;

static bool add_tie(const partner_walk *walk, const dm_option_arrow *arrow,
                    dm_tally_key key, bool outgoing, bool incoming)
{
    dm_option_item added = {.key = key, .x = outgoing, .y = incoming};
    return dm_option_list_add(walk->out, walk->contacts, walk->phases, arrow,
                              added);
}

/* What has no initiator is a tie each way. */
static bool take_option(void *context, const dm_option_arrow *arrow)
{
    const partner_walk *walk = context;
    uint32_t from = arrow->initiator;
    uint32_t to = arrow->recipient;
    bool both_ways = arrow->flags & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN);
    return add_tie(walk, arrow, (dm_tally_key){.a = from, .b = to}, true,
                   both_ways) &&
           add_tie(walk, arrow, (dm_tally_key){.a = to, .b = from}, both_ways,
                   true);
}

static int compare_actors(const dm_option_item *a, const dm_option_item *b)
{
    if (a->key.window != b->key.window) {
        return a->key.window < b->key.window ? -1 : 1;
    }
    return (a->key.a > b->key.a) - (a->key.a < b->key.a);
}

static int compare_by_contact(const void *left, const void *right)
{
    const dm_option_item *a = left;
    const dm_option_item *b = right;
    int order = compare_actors(a, b);
    order =
        order ? order : (a->contact > b->contact) - (a->contact < b->contact);
    order = order ? order : (a->key.b > b->key.b) - (a->key.b < b->key.b);
    return order ? order : (a->option > b->option) - (a->option < b->option);
}

static dm_status sort_by_contact(dm_degree_range *range, dm_error *error)
{
    size_t count = range->by_partner.count;
    dm_option_item *items = malloc((count + 1) * sizeof *items);
    if (!items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a range");
    }
    if (count > 0) {
        memcpy(items, range->by_partner.items, count * sizeof *items);
        qsort(items, count, sizeof *items, compare_by_contact);
    }
    range->by_contact = (dm_option_list){count, count, items};
    return DM_OK;
}

dm_status dm_list_partners(dm_degree_range *out, const dm_contacts *contacts,
                           const dm_phases *phases, dm_range range,
                           dm_error *error)
{
    *out = (dm_degree_range){0};
    if (range == DM_RANGE_NONE) {
        return DM_OK;
    }
    partner_walk walk = {contacts, phases, &out->by_partner};
    if (!dm_each_option(contacts, range, take_option, &walk)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a range");
    }
    dm_option_list_sort(&out->by_partner, DM_JOIN_SUM);
    return sort_by_contact(out, error);
}

void dm_degree_range_clear(dm_degree_range *range)
{
    dm_option_list_clear(&range->by_partner);
    dm_option_list_clear(&range->by_contact);
}

/* The items of an actor in a window, in either list. */
static tie_items find_actor(const dm_option_list *list, dm_tally_key key,
                            bool outgoing)
{
    const dm_option_item wanted = {.key = key};
    size_t low = 0;
    size_t high = list->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_actors(&list->items[middle], &wanted) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    while (high < list->count &&
           compare_actors(&list->items[high], &wanted) == 0) {
        high++;
    }
    return (tie_items){list->count > 0 ? list->items + low : NULL, high - low,
                       outgoing};
}

static bool is_tie(const tie_items *all, size_t place)
{
    const dm_option_item *item = &all->items[place];
    return (all->outgoing ? item->x : item->y) > 0;
}

/* Where the items of the contact and partner at `first` end; `*certain` counts
 * the options that give the tie wherever its date lies, `*ever` those that may.
 */
static size_t count_options(const tie_items *all, size_t first, size_t *certain,
                            size_t *ever)
{
    const dm_option_item *items = all->items;
    size_t end = first;
    *certain = 0;
    *ever = 0;
    for (; end < all->count && items[end].contact == items[first].contact &&
           items[end].key.b == items[first].key.b;
         end++) {
        *ever += is_tie(all, end);
        *certain += is_tie(all, end) && !items[end].unsure;
    }
    return end;
}

/* Partners that are so whatever is chosen, and those that can be. */
static dm_bounds count_partners(const tie_items *by_partner)
{
    dm_bounds degree = {0};
    bool always = false;
    bool ever = false;
    for (size_t i = 0; i < by_partner->count;) {
        const dm_option_item *item = &by_partner->items[i];
        size_t certain;
        size_t may;
        i = count_options(by_partner, i, &certain, &may);
        always = always || certain == item->option_count;
        ever = ever || may > 0;
        if (i == by_partner->count ||
            by_partner->items[i].key.b != item->key.b) {
            degree.low += always;
            degree.high += ever;
            always = false;
            ever = false;
        }
    }
    return degree;
}

/* The partners that one option of a contact gives, at least and at most. */
static dm_bounds count_given(const tie_items *contact, size_t option)
{
    dm_bounds given = {0};
    for (size_t i = 0; i < contact->count; i++) {
        if (contact->items[i].option == option && is_tie(contact, i)) {
            given.high++;
            given.low += !contact->items[i].unsure;
        }
    }
    return given;
}

/* Whether single options of a contact reach what they do together: `low` all
 * partners that each gives, `high` all that any gives. */
static void check_contact(const tie_items *contact, bool *low, bool *high)
{
    dm_bounds together = {0};
    for (size_t i = 0; i < contact->count;) {
        size_t certain;
        size_t ever;
        size_t option_count = contact->items[i].option_count;
        i = count_options(contact, i, &certain, &ever);
        together.low += certain == option_count;
        together.high += ever > 0;
    }
    bool reaches_low = false;
    bool reaches_high = false;
    for (size_t i = 0; i < contact->items[0].option_count; i++) {
        dm_bounds given = count_given(contact, i);
        reaches_low = reaches_low || given.low == together.low;
        reaches_high = reaches_high || given.high == together.high;
    }
    *low = *low && reaches_low;
    *high = *high && reaches_high;
}

static dm_bounds bound_degree(const dm_degree_range *range, dm_tally_key key,
                              bool outgoing)
{
    tie_items by_partner = find_actor(&range->by_partner, key, outgoing);
    tie_items by_contact = find_actor(&range->by_contact, key, outgoing);
    dm_bounds degree = count_partners(&by_partner);
    bool low = true;
    bool high = true;
    for (size_t i = 0, end; i < by_contact.count; i = end) {
        end = i;
        while (end < by_contact.count &&
               by_contact.items[end].contact == by_contact.items[i].contact) {
            end++;
        }
        tie_items contact = {by_contact.items + i, end - i, outgoing};
        check_contact(&contact, &low, &high);
    }
    return (dm_bounds){low ? degree.low : NAN, high ? degree.high : NAN};
}

dm_degree_bounds dm_bound_degrees(const dm_degree_range *range,
                                  dm_tally_key key)
{
    return (dm_degree_bounds){.out = bound_degree(range, key, true),
                              .in = bound_degree(range, key, false)};
}
