#include "analysis/answer_bounds.h"

#include "base/calendar.h"

#include "analysis/joint_contacts.h"
#include "analysis/window_count.h"

#include <stdlib.h>

/* A contact with its date; its arrows follow one another. */
typedef struct dated_contact {
    int64_t number;
    size_t first_arrow;
    dm_interval when;
    int64_t delay;
} dated_contact;

typedef struct contact_index {
    size_t count;
    dated_contact *items;
} contact_index;

static int compare_numbers(const void *left, const void *right)
{
    int64_t a = ((const dated_contact *)left)->number;
    int64_t b = ((const dated_contact *)right)->number;
    return (a > b) - (a < b);
}

static void fill_index(contact_index *index, const dm_contacts *contacts,
                       const int64_t *delays)
{
    for (size_t i = 0; i < contacts->count; i++) {
        int64_t delay = delays ? delays[i] : 0;
        if (dm_arrow_opens_contact(contacts, i)) {
            index->items[index->count++] = (dated_contact){
                contacts->contact[i], i, dm_arrow_interval(contacts, i), delay};
        }
        dated_contact *last = &index->items[index->count - 1];
        last->delay = delay < last->delay ? delay : last->delay;
    }
    qsort(index->items, index->count, sizeof *index->items, compare_numbers);
}

static dated_contact *find_contact(const contact_index *index, int64_t number)
{
    dated_contact key = {.number = number};
    return index->count == 0 ? NULL
                             : bsearch(&key, index->items, index->count,
                                       sizeof key, compare_numbers);
}

/* Open ends stay open. */
static dm_time move_time(dm_time time, int64_t seconds)
{
    bool open = time == DM_TIME_MIN || time == DM_TIME_MAX;
    return open ? time : dm_time_add(time, seconds);
}

static bool narrow_pair(dated_contact *answer, dated_contact *answered)
{
    dm_time soonest = move_time(answered->when.start, answered->delay);
    dm_time latest = move_time(answer->when.end, -answered->delay);
    if (answer->when.end <= soonest) {
        return false;
    }
    bool later = answer->when.start < soonest;
    bool sooner = answered->when.end > latest;
    answer->when.start = later ? soonest : answer->when.start;
    answered->when.end = sooner ? latest : answered->when.end;
    return later || sooner;
}

/* Starts only rise and ends only fall; what goes round in circles ends with the
 * rounds. */
static void narrow_dates(const contact_index *index,
                         const dm_contacts *contacts)
{
    bool narrowed = true;
    for (size_t round = 0; narrowed && round <= contacts->answer_count;
         round++) {
        narrowed = false;
        for (size_t i = 0; i < contacts->answer_count; i++) {
            const dm_answer *answer = &contacts->answers[i];
            dated_contact *from = find_contact(index, answer->answers);
            dated_contact *to = find_contact(index, answer->contact);
            if (from && to && narrow_pair(to, from)) {
                narrowed = true;
            }
        }
    }
}

static void copy_dates(dm_interval *dates, const contact_index *index,
                       const dm_contacts *contacts)
{
    for (size_t i = 0; i < index->count; i++) {
        size_t arrow = index->items[i].first_arrow;
        do {
            dates[arrow++] = index->items[i].when;
        } while (arrow < contacts->count &&
                 !dm_arrow_opens_contact(contacts, arrow));
    }
}

dm_status dm_bound_answers(dm_interval **out, const dm_contacts *contacts,
                           const int64_t *delays, dm_error *error)
{
    contact_index index = {0};
    dm_interval *dates = malloc((contacts->count + 1) * sizeof *dates);
    index.items = malloc((contacts->count + 1) * sizeof *index.items);
    *out = dates;
    if (!dates || !index.items) {
        free(index.items);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for answers");
    }
    fill_index(&index, contacts, delays);
    narrow_dates(&index, contacts);
    copy_dates(dates, &index, contacts);
    free(index.items);
    return DM_OK;
}
