#include "drawing/timeline_plan.h"

#include <stdlib.h>

/*
 * States stand in such an order that those with many contacts are near each
 * other: from the heaviest on, each goes where the way of its contacts with
 * those that stand is shortest. Within a state those whose contacts lie
 * farther up stand farther up.
 */

/* The actors of one state, or of none or several. */
typedef struct lane_group {
    uint32_t state; /* DM_NO_ACTOR: none or several */
    double weight;
} lane_group;

typedef struct lane_order {
    size_t count;
    lane_group *groups;
    double *between;  /* contacts of two groups, count * count */
    size_t *sequence; /* groups from the top */
    size_t placed;
    size_t *group_of; /* by actor */
} lane_order;

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for lanes");
}

static void clear_order(lane_order *order)
{
    free(order->groups);
    free(order->between);
    free(order->sequence);
    free(order->group_of);
}

static uint32_t get_state(const dm_timeline_plan *plan, uint32_t actor)
{
    const dm_actor *served = &plan->contacts->actors[actor];
    return served->state_count == 1 ? served->states[0] : DM_NO_ACTOR;
}

static size_t find_group(lane_order *order, uint32_t state)
{
    size_t at = 0;
    while (at < order->count && order->groups[at].state != state) {
        at++;
    }
    if (at == order->count) {
        order->groups[order->count++] = (lane_group){.state = state};
    }
    return at;
}

/* Groups in the order of the first of their actors that is drawn. */
static void find_groups(lane_order *order, const dm_timeline_plan *plan)
{
    for (size_t i = 0; i < plan->contacts->actor_count; i++) {
        if (plan->lane_of[i] != SIZE_MAX) {
            order->group_of[i] =
                find_group(order, get_state(plan, (uint32_t)i));
        }
    }
}

static void count_between(lane_order *order, const dm_timeline_plan *plan)
{
    const dm_contacts *contacts = plan->contacts;
    for (size_t i = 0; i < plan->mark_count; i++) {
        const dm_timeline_mark *mark = &plan->marks[i];
        for (size_t j = 0; j < mark->arrow_count; j++) {
            size_t arrow = mark->arrows[j];
            size_t a = order->group_of[contacts->initiator[arrow]];
            size_t b = order->group_of[contacts->recipient[arrow]];
            order->between[a * order->count + b]++;
            order->between[b * order->count + a]++;
            order->groups[a].weight++;
            order->groups[b].weight++;
        }
    }
}

/* How far all contacts reach when `group` is put in at `place`. */
static double measure_reach(const lane_order *order, size_t group, size_t place)
{
    double reach = 0;
    for (size_t i = 0; i < order->placed; i++) {
        const double *row = order->between + order->sequence[i] * order->count;
        size_t at = i + (i >= place);
        for (size_t j = i + 1; j < order->placed; j++) {
            size_t other = j + (j >= place);
            reach += row[order->sequence[j]] * (double)(other - at);
        }
        reach += row[group] * (double)(at > place ? at - place : place - at);
    }
    return reach;
}

static void place_group(lane_order *order, size_t group)
{
    size_t best = 0;
    double least = measure_reach(order, group, 0);
    for (size_t i = 1; i <= order->placed; i++) {
        double reach = measure_reach(order, group, i);
        if (reach < least) {
            least = reach;
            best = i;
        }
    }
    for (size_t i = order->placed++; i > best; i--) {
        order->sequence[i] = order->sequence[i - 1];
    }
    order->sequence[best] = group;
}

/* Those without a state of their own go to the bottom. */
static void place_groups(lane_order *order)
{
    size_t stateless = SIZE_MAX;
    for (size_t i = 0; i < order->count; i++) {
        if (order->groups[i].state == DM_NO_ACTOR) {
            stateless = i;
            order->groups[i].weight = -1;
        }
    }
    while (order->placed < order->count - (stateless != SIZE_MAX)) {
        size_t heaviest = 0;
        for (size_t i = 1; i < order->count; i++) {
            if (order->groups[i].weight > order->groups[heaviest].weight) {
                heaviest = i;
            }
        }
        order->groups[heaviest].weight = -1;
        place_group(order, heaviest);
    }
    if (stateless != SIZE_MAX) {
        order->sequence[order->placed++] = stateless;
    }
}

/* An actor on its way into a lane. */
typedef struct ranked_actor {
    uint32_t actor;
    size_t group;    /* its place in the sequence */
    double partners; /* sum of the places of those it met, then the mean */
    size_t met;
} ranked_actor;

static int compare_ranked(const void *left, const void *right)
{
    const ranked_actor *a = left;
    const ranked_actor *b = right;
    if (a->group != b->group) {
        return a->group < b->group ? -1 : 1;
    }
    if (a->partners != b->partners) {
        return a->partners < b->partners ? -1 : 1;
    }
    return (a->actor > b->actor) - (a->actor < b->actor);
}

static void add_partner(ranked_actor *ranked, const lane_order *order,
                        const size_t *places, uint32_t partner)
{
    ranked->partners += (double)places[order->group_of[partner]];
    ranked->met++;
}

static void rank_actors(ranked_actor *ranked, const dm_timeline_plan *plan,
                        const lane_order *order, const size_t *places)
{
    const dm_contacts *contacts = plan->contacts;
    for (size_t i = 0; i < plan->mark_count; i++) {
        const dm_timeline_mark *mark = &plan->marks[i];
        for (size_t j = 0; j < mark->arrow_count; j++) {
            uint32_t from = contacts->initiator[mark->arrows[j]];
            uint32_t to = contacts->recipient[mark->arrows[j]];
            add_partner(&ranked[plan->lane_of[from]], order, places, to);
            add_partner(&ranked[plan->lane_of[to]], order, places, from);
        }
    }
    for (size_t i = 0; i < plan->lane_count; i++) {
        ranked[i].partners /= (double)(ranked[i].met ? ranked[i].met : 1);
        ranked[i].group = places[order->group_of[ranked[i].actor]];
    }
    qsort(ranked, plan->lane_count, sizeof *ranked, compare_ranked);
}

static dm_status fill_lanes(dm_timeline_plan *plan, const lane_order *order,
                            dm_error *error)
{
    ranked_actor *ranked = calloc(plan->lane_count + 1, sizeof *ranked);
    size_t *places = malloc((order->count + 1) * sizeof *places);
    plan->lanes = calloc(plan->lane_count + 1, sizeof *plan->lanes);
    if (!ranked || !places || !plan->lanes) {
        free(ranked);
        free(places);
        return refuse_memory(error);
    }
    for (size_t i = 0; i < order->placed; i++) {
        places[order->sequence[i]] = i;
    }
    for (size_t i = 0; i < plan->contacts->actor_count; i++) {
        if (plan->lane_of[i] != SIZE_MAX) {
            ranked[plan->lane_of[i]].actor = (uint32_t)i;
        }
    }
    rank_actors(ranked, plan, order, places);
    for (size_t i = 0; i < plan->lane_count; i++) {
        plan->lanes[i].actor = ranked[i].actor;
        plan->lane_of[ranked[i].actor] = i;
    }
    free(ranked);
    free(places);
    return DM_OK;
}

/* Number who is drawn, by key as yet. */
static void number_actors(dm_timeline_plan *plan)
{
    const dm_contacts *contacts = plan->contacts;
    for (size_t i = 0; i < contacts->actor_count; i++) {
        plan->lane_of[i] = SIZE_MAX;
    }
    for (size_t i = 0; i < plan->mark_count; i++) {
        const dm_timeline_mark *mark = &plan->marks[i];
        for (size_t j = 0; j < mark->arrow_count; j++) {
            plan->lane_of[contacts->initiator[mark->arrows[j]]] = 0;
            plan->lane_of[contacts->recipient[mark->arrows[j]]] = 0;
        }
    }
    for (size_t i = 0; i < contacts->actor_count; i++) {
        if (plan->lane_of[i] != SIZE_MAX) {
            plan->lane_of[i] = plan->lane_count++;
        }
    }
}

dm_status dm_timeline_order_lanes(dm_timeline_plan *plan, dm_error *error)
{
    size_t actors = plan->contacts->actor_count + 1;
    plan->lane_of = malloc(actors * sizeof *plan->lane_of);
    if (!plan->lane_of) {
        return refuse_memory(error);
    }
    number_actors(plan);

    size_t lanes = plan->lane_count + 1;
    lane_order order = {.groups = malloc(lanes * sizeof *order.groups),
                        .sequence = malloc(lanes * sizeof *order.sequence),
                        .group_of = calloc(actors, sizeof *order.group_of)};
    dm_status status = DM_OK;
    if (order.groups && order.sequence && order.group_of) {
        find_groups(&order, plan);
        order.between =
            calloc(order.count * order.count + 1, sizeof *order.between);
    }
    if (order.between) {
        count_between(&order, plan);
        place_groups(&order);
        status = fill_lanes(plan, &order, error);
    } else {
        status = refuse_memory(error);
    }
    clear_order(&order);
    return status;
}
