#include "analysis/leg_exits.h"

#include <stdlib.h>

/* A leg and the number of its contact. */
typedef struct numbered_leg {
    int64_t contact;
    size_t leg;
} numbered_leg;

/* `leg` goes out of the place of the leg `answered`. */
typedef struct answer_exit {
    size_t answered;
    size_t leg;
} answer_exit;

typedef struct answer_exits {
    numbered_leg *legs; /* ascending by contact, then leg */
    size_t count;
    size_t capacity;
    answer_exit *items;
} answer_exits;

static int compare_numbered(const void *left, const void *right)
{
    const numbered_leg *a = left;
    const numbered_leg *b = right;
    if (a->contact != b->contact) {
        return a->contact < b->contact ? -1 : 1;
    }
    return (a->leg > b->leg) - (a->leg < b->leg);
}

static int compare_exits(const void *left, const void *right)
{
    const answer_exit *a = left;
    const answer_exit *b = right;
    if (a->answered != b->answered) {
        return a->answered < b->answered ? -1 : 1;
    }
    return (a->leg > b->leg) - (a->leg < b->leg);
}

static bool number_legs(answer_exits *exits, const dm_legs *legs)
{
    exits->legs = malloc((legs->count + 1) * sizeof *exits->legs);
    if (!exits->legs) {
        return false;
    }
    for (size_t i = 0; i < legs->count; i++) {
        exits->legs[i] = (numbered_leg){legs->items[i].contact, i};
    }
    qsort(exits->legs, legs->count, sizeof *exits->legs, compare_numbered);
    return true;
}

/* Where the legs of a contact begin. */
static size_t find_legs(const answer_exits *exits, const dm_legs *legs,
                        int64_t contact)
{
    size_t low = 0;
    size_t high = legs->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (exits->legs[middle].contact < contact) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool add_exit(answer_exits *exits, size_t answered, size_t leg)
{
    if (exits->count == exits->capacity) {
        size_t capacity = exits->capacity ? 2 * exits->capacity : 64;
        answer_exit *items =
            realloc(exits->items, capacity * sizeof *exits->items);
        if (!items) {
            return false;
        }
        exits->items = items;
        exits->capacity = capacity;
    }
    exits->items[exits->count++] = (answer_exit){answered, leg};
    return true;
}

/* `leg` goes on from `answered`, if it is certain to follow it. */
static bool join_answer(answer_exits *exits, dm_legs *legs, size_t answered,
                        size_t leg)
{
    dm_leg *before = &legs->items[answered];
    const dm_leg *after = &legs->items[leg];
    if (!dm_leg_answers(legs, after, before)) {
        return true;
    }
    before->answered = true;
    return legs->rules.kind == DM_PATH_POSSIBLE || before->to != after->from ||
           add_exit(exits, answered, leg);
}

static bool add_answer(answer_exits *exits, dm_legs *legs,
                       const dm_answer *answer)
{
    bool added = true;
    size_t first = find_legs(exits, legs, answer->contact);
    size_t at = find_legs(exits, legs, answer->answers);
    for (; at < legs->count && exits->legs[at].contact == answer->answers;
         at++) {
        for (size_t i = first; added && i < legs->count &&
                               exits->legs[i].contact == answer->contact;
             i++) {
            added = join_answer(exits, legs, exits->legs[at].leg,
                                exits->legs[i].leg);
        }
    }
    return added;
}

/* What leaves answered legs, in order. */
static bool find_answers(answer_exits *exits, dm_legs *legs)
{
    const dm_contacts *contacts = legs->contacts;
    if (contacts->answer_count == 0 || legs->count == 0) {
        return true;
    }
    bool found = number_legs(exits, legs);
    for (size_t i = 0; found && i < contacts->answer_count; i++) {
        found = add_answer(exits, legs, &contacts->answers[i]);
    }
    if (found && exits->count > 0) {
        qsort(exits->items, exits->count, sizeof *exits->items, compare_exits);
    }
    return found;
}

static void number_places(dm_legs *legs, const answer_exits *answers)
{
    legs->place_count = legs->actor_count;
    for (size_t i = 0; i < answers->count; i++) {
        dm_leg *answered = &legs->items[answers->items[i].answered];
        if (answered->answers == DM_NONE) {
            answered->answers = legs->place_count++;
        }
    }
}

static bool reserve_places(dm_legs *legs, size_t exit_count)
{
    legs->starts = calloc(legs->place_count + 2, sizeof *legs->starts);
    legs->exits = malloc((exit_count + 1) * sizeof *legs->exits);
    legs->latest = malloc((exit_count + 1) * sizeof *legs->latest);
    return legs->starts && legs->exits && legs->latest;
}

/* Counting first, so that the exits of a place keep the order of the legs. */
static void fill_places(dm_legs *legs, const answer_exits *answers)
{
    size_t *next = legs->starts + 1;
    for (size_t i = 0; i < legs->count; i++) {
        next[legs->items[i].from + 1]++;
    }
    for (size_t i = 0; i < answers->count; i++) {
        next[legs->items[answers->items[i].answered].answers + 1]++;
    }
    for (size_t i = 1; i <= legs->place_count; i++) {
        next[i] += next[i - 1];
    }
    for (size_t i = 0; i < legs->count; i++) {
        legs->exits[next[legs->items[i].from]++] = i;
    }
    for (size_t i = 0; i < answers->count; i++) {
        const answer_exit *answer = &answers->items[i];
        legs->exits[next[legs->items[answer->answered].answers]++] =
            answer->leg;
    }
}

static void find_latest(dm_legs *legs)
{
    for (size_t place = 0; place < legs->place_count; place++) {
        dm_time latest = DM_TIME_MIN;
        for (size_t i = legs->starts[place]; i < legs->starts[place + 1]; i++) {
            dm_time last = legs->items[legs->exits[i]].last;
            latest = last > latest ? last : latest;
            legs->latest[i] = latest;
        }
    }
}

dm_status dm_leg_exits_find(dm_legs *legs, dm_error *error)
{
    answer_exits answers = {0};
    bool found = find_answers(&answers, legs);
    if (found) {
        number_places(legs, &answers);
        found = reserve_places(legs, legs->count + answers.count);
    }
    if (found) {
        fill_places(legs, &answers);
        find_latest(legs);
    }
    free(answers.legs);
    free(answers.items);
    return found ? DM_OK
                 : dm_error_set(error, DM_NO_MEMORY, "no memory for paths");
}

size_t dm_leg_exits_from(const dm_legs *legs, size_t place, size_t end,
                         dm_time time)
{
    size_t low = legs->starts[place];
    size_t high = end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (legs->items[legs->exits[middle]].first < time) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

dm_time dm_leg_exits_begin(const dm_legs *legs, const dm_leg *leg,
                           dm_time arrival)
{
    if (legs->rules.order == DM_ORDER_STRICT) {
        return arrival + 1;
    }
    return leg->timed ? arrival : dm_day_start(arrival);
}
