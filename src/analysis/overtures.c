#include "analysis/overtures.h"

#include "analysis/contact_day.h"
#include "analysis/keyed_sort.h"
#include "analysis/window_count.h"

#include <math.h>
#include <stdlib.h>

static const unsigned undirected = DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN;
static const unsigned told_replies = DM_MET_ACCEPTED | DM_MET_COUNTERED |
                                     DM_MET_DEFERRED | DM_MET_EVADED |
                                     DM_MET_REFUSED;

/* What an arrow is in one direction of its pair, in order within a day. */
typedef enum move_kind { MOVE_OVERTURE, MOVE_LINK, MOVE_BACK } move_kind;

typedef struct move {
    dm_tally_key key; /* the window and the direction that it belongs to */
    double day;
    move_kind kind;
    bool within; /* an overture with a reply inside */
    size_t arrow;
    int64_t target; /* of a link: the contact that it answers */
} move;

typedef struct move_list {
    size_t count;
    size_t capacity;
    move *items;
} move_list;

/* The matching of one direction in one window. */
typedef struct matching {
    const dm_contacts *contacts;
    const dm_phases *phases;
    double horizon;
    dm_overtures *found;
    bool open;         /* the last of `found` still waits */
    double opened;     /* the day on which it began to */
    double limit;      /* the last day on which it is watched */
    const move *moves; /* of the direction, in order */
    size_t move_count;
    size_t link_count; /* links among them; mostly none */
    const move *due;   /* the link that ends it; NULL: none is stated */
} matching;

bool dm_arrow_is_overture(const dm_contacts *contacts, size_t arrow)
{
    return !(contacts->flags[arrow] & (undirected | DM_CONTACT_REPLY));
}

static bool add_move(move_list *list, move added)
{
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? 2 * list->capacity : 64;
        move *items = realloc(list->items, capacity * sizeof *items);
        if (!items) {
            return false;
        }
        list->items = items;
        list->capacity = capacity;
    }
    list->items[list->count++] = added;
    return true;
}

static dm_tally_key direct_key(const dm_contacts *contacts, size_t arrow,
                               size_t window, bool back)
{
    uint32_t from = contacts->initiator[arrow];
    uint32_t to = contacts->recipient[arrow];
    return (dm_tally_key){
        .window = window, .a = back ? to : from, .b = back ? from : to};
}

/* Add to a direction what the arrow is stated to answer; `*links` counts it. */
static bool add_links(move_list *list, const dm_contacts *contacts, move added,
                      size_t *links)
{
    size_t first;
    size_t count = dm_contacts_find_answers(
        contacts, contacts->contact[added.arrow], &first);
    added.kind = MOVE_LINK;
    bool complete = true;
    for (size_t i = first; i < first + count && complete; i++) {
        if (contacts->answers[i].kind != DM_ANSWER_EXECUTION) {
            added.target = contacts->answers[i].answers;
            complete = add_move(list, added);
            *links += 1;
        }
    }
    return complete;
}

/* An arrow that is stated to answer is reserved for what it answers. */
static bool add_back(move_list *list, const dm_contacts *contacts, move added)
{
    bool directed = !(contacts->flags[added.arrow] & undirected);
    size_t links = 0;
    bool complete = add_links(list, contacts, added, &links);
    if (complete && links == 0 && directed) {
        added.kind = MOVE_BACK;
        complete = add_move(list, added);
    }
    return complete;
}

static bool add_arrow(move_list *list, const dm_contacts *contacts, move added,
                      size_t window)
{
    size_t arrow = added.arrow;
    bool directed = !(contacts->flags[arrow] & undirected);
    added.key = direct_key(contacts, arrow, window, true);
    bool complete = add_back(list, contacts, added);
    added.key = direct_key(contacts, arrow, window, false);
    if (complete && !directed) {
        complete = add_back(list, contacts, added);
    }
    if (complete && dm_arrow_is_overture(contacts, arrow)) {
        added.kind = MOVE_OVERTURE;
        added.within = (contacts->met[arrow] & told_replies) != 0;
        complete = add_move(list, added);
    }
    return complete;
}

static bool gather_moves(move_list *list, const dm_contacts *contacts,
                         const dm_phases *phases)
{
    bool complete = true;
    for (size_t i = 0; i < contacts->count && complete; i++) {
        for (size_t w = 0; w < phases->count && complete; w++) {
            dm_interval part;
            if (dm_arrow_lies_in(contacts, i, phases->items[w].window, &part)) {
                move added = {.day = dm_contact_day(part), .arrow = i};
                complete = add_arrow(list, contacts, added, w);
            }
        }
    }
    return complete;
}

/* On one day overtures come before answers, and those told to be answered
 * after the others, whatever the order in which the record lists them. */
static int compare_moves(const void *left, const void *right)
{
    const move *a = left;
    const move *b = right;
    int order = dm_tally_key_compare(a->key, b->key);
    order = order ? order : (a->day > b->day) - (a->day < b->day);
    order = order ? order : (a->kind > b->kind) - (a->kind < b->kind);
    order = order ? order : (int)a->within - (int)b->within;
    order = order ? order : (a->arrow > b->arrow) - (a->arrow < b->arrow);
    return order ? order : (a->target > b->target) - (a->target < b->target);
}

static dm_interval date_of(const matching *state, size_t arrow)
{
    return dm_arrow_interval(state->contacts, arrow);
}

static void close_answered(matching *state, dm_answer_way way,
                           const move *answer)
{
    dm_overture *overture = &state->found->items[state->found->count - 1];
    overture->state = DM_OVERTURE_ANSWERED;
    overture->way = way;
    overture->has_answer = true;
    overture->answer = answer->arrow;
    overture->days = fmax(answer->day - state->opened, 0);
    overture->vague = !dm_is_day_exact(date_of(state, overture->arrow)) ||
                      !dm_is_day_exact(date_of(state, answer->arrow));
    state->open = false;
}

static void close_unanswered(matching *state)
{
    dm_overture *overture = &state->found->items[state->found->count - 1];
    overture->days = state->limit - state->opened;
    overture->state = overture->days >= state->horizon ? DM_OVERTURE_UNANSWERED
                                                       : DM_OVERTURE_OPEN;
    overture->vague = !dm_is_day_exact(date_of(state, overture->arrow));
    if (state->due) {
        overture->way = DM_ANSWER_BY_LINK;
        overture->has_answer = true;
        overture->answer = state->due->arrow;
        overture->vague = overture->vague ||
                          !dm_is_day_exact(date_of(state, state->due->arrow));
    }
    state->open = false;
}

/* End the spell where it ended before `day`. */
static void settle(matching *state, double day)
{
    if (state->open && state->due && state->due->day < day &&
        state->due->day <= state->limit) {
        close_answered(state, DM_ANSWER_BY_LINK, state->due);
    }
    if (state->open && state->limit < day) {
        close_unanswered(state);
    }
}

static double find_limit(const matching *state, const move *opening)
{
    dm_tally_key key = opening->key;
    dm_interval window = state->phases->items[key.window].window;
    dm_time covered =
        dm_contacts_covered_until(state->contacts, key.a, key.b,
                                  (dm_time)(opening->day * (double)DM_DAY_S));
    double limit = fmin(opening->day + state->horizon,
                        fmin(dm_last_day(window.end), dm_last_day(covered)));
    return fmax(limit, opening->day);
}

static void open_spell(matching *state, const move *opening)
{
    state->found->items[state->found->count++] =
        (dm_overture){.key = opening->key, .arrow = opening->arrow};
    state->open = true;
    state->opened = opening->day;
    state->limit = find_limit(state, opening);
    state->due = NULL;
}

/* The first move of the direction that is stated to answer the arrow, or
 * NULL. */
static const move *find_link(const matching *state, size_t arrow)
{
    int64_t contact = state->contacts->contact[arrow];
    for (size_t i = 0; state->link_count > 0 && i < state->move_count; i++) {
        const move *tried = &state->moves[i];
        if (tried->kind == MOVE_LINK && tried->target == contact) {
            return tried;
        }
    }
    return NULL;
}

static void take_overture(matching *state, const move *taken)
{
    if (state->open) {
        state->found->items[state->found->count - 1].reminders++;
    } else {
        open_spell(state, taken);
    }
    if (taken->within) {
        close_answered(state, DM_ANSWER_WITHIN, taken);
        return;
    }
    const move *link = find_link(state, taken->arrow);
    if (link && (!state->due || link->day < state->due->day)) {
        state->due = link;
    }
}

/* Whether a directed contact back on `day` can be taken for an answer. */
static bool can_answer(const matching *state, double day)
{
    bool follows = state->contacts->order == DM_ORDER_LOOSE
                       ? day >= state->opened
                       : day > state->opened;
    return state->open && !state->due && follows;
}

static void count_links(matching *state)
{
    state->link_count = 0;
    for (size_t i = 0; i < state->move_count; i++) {
        state->link_count += state->moves[i].kind == MOVE_LINK;
    }
}

static void match_direction(matching *state, const move *moves, size_t count)
{
    state->moves = moves;
    state->move_count = count;
    state->open = false;
    count_links(state);
    for (size_t i = 0; i < count; i++) {
        settle(state, moves[i].day);
        if (moves[i].kind == MOVE_OVERTURE) {
            take_overture(state, &moves[i]);
        } else if (moves[i].kind == MOVE_BACK &&
                   can_answer(state, moves[i].day)) {
            close_answered(state, DM_ANSWER_NEXT, &moves[i]);
        }
    }
    settle(state, INFINITY);
    if (state->open) {
        close_unanswered(state);
    }
}

static dm_status match_moves(matching *state, const move_list *list,
                             dm_error *error)
{
    state->found->items = malloc((list->count + 1) * sizeof(dm_overture));
    if (!state->found->items ||
        !dm_sort_keyed(list->items, list->count, sizeof *list->items,
                       compare_moves)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for overtures");
    }
    for (size_t i = 0, next; i < list->count; i = next) {
        next = i + 1;
        while (next < list->count &&
               dm_tally_key_compare(list->items[i].key,
                                    list->items[next].key) == 0) {
            next++;
        }
        match_direction(state, list->items + i, next - i);
    }
    return DM_OK;
}

dm_status dm_find_overtures(dm_overtures *out, const dm_contacts *contacts,
                            const dm_phases *phases, double horizon_days,
                            dm_error *error)
{
    *out = (dm_overtures){0};
    matching state = {.contacts = contacts,
                      .phases = phases,
                      .horizon = horizon_days,
                      .found = out};
    dm_status status = dm_require_whole_contacts(contacts, "overtures", error);
    if (status != DM_OK) {
        return status;
    }
    move_list list = {0};
    status = gather_moves(&list, contacts, phases)
                 ? match_moves(&state, &list, error)
                 : dm_error_set(error, DM_NO_MEMORY, "no memory for overtures");
    free(list.items);
    return status;
}

void dm_overtures_clear(dm_overtures *overtures)
{
    free(overtures->items);
    *overtures = (dm_overtures){0};
}
