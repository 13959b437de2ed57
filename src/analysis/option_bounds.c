#include "analysis/option_bounds.h"

#include <math.h>

/* The sums of a row under one choice. */
typedef struct choice {
    double x;
    double y;
} choice;

/* What is maximised: the weights of x and y. */
typedef struct objective {
    double x;
    double y;
} objective;

static double value_of(choice sums, objective aim)
{
    return aim.x * sums.x + aim.y * sums.y;
}

/* The option of the contact whose items stand from `first` up to `end` that
 * serves the aim best. An option without an item in the row adds nothing to it,
 * and an unsure contact may lie elsewhere. */
static choice choose_option(const dm_option_item *items, size_t count,
                            objective aim)
{
    choice best = {items[0].x, items[0].y};
    bool absent = count < items[0].option_count || items[0].unsure;
    for (size_t i = 1; i < count; i++) {
        choice tried = {items[i].x, items[i].y};
        absent = absent || items[i].unsure;
        if (value_of(tried, aim) > value_of(best, aim)) {
            best = tried;
        }
    }
    return absent && value_of(best, aim) < 0 ? (choice){0} : best;
}

static choice choose_all(const dm_option_list *list, size_t first, size_t end,
                         objective aim)
{
    choice sums = {0};
    for (size_t i = first, next; i < end; i = next) {
        next = dm_option_list_end_contact(list, i);
        choice chosen = choose_option(&list->items[i], next - i, aim);
        sums.x += chosen.x;
        sums.y += chosen.y;
    }
    return sums;
}

static dm_bounds bound_sum(const dm_option_list *list, size_t first, size_t end,
                           objective aim)
{
    objective opposite = {-aim.x, -aim.y};
    choice least = choose_all(list, first, end, opposite);
    choice most = choose_all(list, first, end, aim);
    /* 0 is added so that no sum is -0. */
    return (dm_bounds){value_of(least, aim) + 0, value_of(most, aim) + 0};
}

/* The choice with the greatest X / (X + Y) where `sign` is 1, with the least
 * where it is -1. Each round finds what most improves on the present ratio. */
static choice bound_share(const dm_option_list *list, size_t first, size_t end,
                          double sign)
{
    choice best = choose_all(list, first, end, (objective){1, 1});
    double total = best.x + best.y;
    double gain = total;
    while (gain > 0) {
        objective aim = {sign * (total - best.x), sign * -best.x};
        choice next = choose_all(list, first, end, aim);
        gain = value_of(next, aim);
        if (gain > 0) {
            best = next;
            total = best.x + best.y;
        }
    }
    return best;
}

static double share_of(choice sums)
{
    double total = sums.x + sums.y;
    return total > 0 ? sums.x / total : NAN;
}

static double net_of(choice sums)
{
    double total = sums.x + sums.y;
    return total > 0 ? (sums.x - sums.y) / total : NAN;
}

dm_option_bounds dm_bound_options(const dm_option_list *list, dm_tally_key key)
{
    size_t first = dm_option_list_find(list, key);
    size_t end =
        first < list->count ? dm_option_list_end_row(list, first) : first;
    choice least = bound_share(list, first, end, -1);
    choice most = bound_share(list, first, end, 1);
    return (dm_option_bounds){
        .x = bound_sum(list, first, end, (objective){1, 0}),
        .y = bound_sum(list, first, end, (objective){0, 1}),
        .lead = bound_sum(list, first, end, (objective){1, -1}),
        .share = {share_of(least), share_of(most)},
        .net = {net_of(least), net_of(most)},
    };
}
