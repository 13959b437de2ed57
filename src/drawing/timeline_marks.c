#include "drawing/timeline_marks.h"

#include "drawing/described_contacts.h"

#include <math.h>
#include <stdlib.h>

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for a timeline");
}

/* An arrow that is drawn, and what decides which ones are. */
typedef struct drawn_arrow {
    size_t arrow;
    int64_t contact;
} drawn_arrow;

static int compare_arrows(const void *left, const void *right)
{
    const drawn_arrow *a = left;
    const drawn_arrow *b = right;
    if (a->contact != b->contact) {
        return a->contact < b->contact ? -1 : 1;
    }
    return (a->arrow > b->arrow) - (a->arrow < b->arrow);
}

static dm_interval get_date(const dm_contacts *contacts, size_t arrow)
{
    return (dm_interval){contacts->start[arrow], contacts->end[arrow]};
}

/* The arrows that count in the window, contact by contact. */
static size_t gather_arrows(drawn_arrow *out, dm_timeline_plan *plan)
{
    const dm_contacts *contacts = plan->contacts;
    size_t count = 0;
    int64_t unsure = 0;
    for (size_t i = 0; i < contacts->count; i++) {
        dm_window_count counted = dm_count_in_window(
            get_date(contacts, i), plan->window, contacts->dates);
        if (counted.counts > 0) {
            out[count++] = (drawn_arrow){i, contacts->contact[i]};
        } else if (counted.unsure) {
            bool again = plan->unsure > 0 && unsure == contacts->contact[i];
            plan->unsure += !again;
            unsure = contacts->contact[i];
        }
    }
    qsort(out, count, sizeof *out, compare_arrows);
    return count;
}

static void make_marks(dm_timeline_plan *plan, const drawn_arrow *drawn,
                       size_t count)
{
    for (size_t i = 0; i < count; i++) {
        plan->arrows[i] = drawn[i].arrow;
        if (i == 0 || drawn[i].contact != drawn[i - 1].contact) {
            dm_interval when = get_date(plan->contacts, drawn[i].arrow);
            dm_timeline_mark *mark = &plan->marks[plan->mark_count++];
            *mark = (dm_timeline_mark){
                .contact = drawn[i].contact,
                .number =
                    dm_described_place(plan->options->descriptions,
                                       drawn[i].contact, plan->mark_count - 1) +
                    1,
                .when = when,
                .day = dm_timeline_middle_day(when),
                .arrows = &plan->arrows[i]};
        }
        plan->marks[plan->mark_count - 1].arrow_count++;
    }
}

/* A mark by its first pair, for choosing. */
typedef struct weighed_mark {
    uint32_t a;
    uint32_t b;
    size_t weight;
    const dm_timeline_mark *mark;
} weighed_mark;

static int compare_pairs(const void *left, const void *right)
{
    const weighed_mark *a = left;
    const weighed_mark *b = right;
    if (a->a != b->a) {
        return a->a < b->a ? -1 : 1;
    }
    if (a->b != b->b) {
        return a->b < b->b ? -1 : 1;
    }
    if (a->mark->day != b->mark->day) {
        return a->mark->day > b->mark->day ? -1 : 1;
    }
    return (a->mark->number > b->mark->number) -
           (a->mark->number < b->mark->number);
}

static int compare_weights(const void *left, const void *right)
{
    const weighed_mark *a = left;
    const weighed_mark *b = right;
    if (a->weight != b->weight) {
        return a->weight > b->weight ? -1 : 1;
    }
    return compare_pairs(left, right);
}

static void weigh_marks(weighed_mark *weighed, const dm_timeline_plan *plan)
{
    const dm_contacts *contacts = plan->contacts;
    size_t count = plan->mark_count;
    for (size_t i = 0; i < count; i++) {
        const dm_timeline_mark *mark = &plan->marks[i];
        uint32_t from = contacts->initiator[mark->arrows[0]];
        uint32_t to = contacts->recipient[mark->arrows[0]];
        weighed[i] = (weighed_mark){.a = from < to ? from : to,
                                    .b = from < to ? to : from,
                                    .mark = mark};
    }
    qsort(weighed, count, sizeof *weighed, compare_pairs);
    for (size_t first = 0, i = 1; i <= count; i++) {
        if (i == count || weighed[i].a != weighed[first].a ||
            weighed[i].b != weighed[first].b) {
            for (size_t j = first; j < i; j++) {
                weighed[j].weight = i - first;
            }
            first = i;
        }
    }
    qsort(weighed, count, sizeof *weighed, compare_weights);
}

static int compare_numbers(const void *left, const void *right)
{
    const dm_timeline_mark *a = left;
    const dm_timeline_mark *b = right;
    if (a->day != b->day) {
        return a->day < b->day ? -1 : 1;
    }
    return (a->number > b->number) - (a->number < b->number);
}

/* Keep those of the pairs with most contacts, in order of time. */
static dm_status keep_heaviest(dm_timeline_plan *plan, size_t limit,
                               dm_error *error)
{
    size_t count = plan->mark_count;
    size_t kept = count < limit ? count : limit;
    weighed_mark *weighed = malloc((count + 1) * sizeof *weighed);
    dm_timeline_mark *marks = malloc((kept + 1) * sizeof *marks);
    if (!weighed || !marks) {
        free(weighed);
        free(marks);
        return refuse_memory(error);
    }
    weigh_marks(weighed, plan);
    for (size_t i = 0; i < kept; i++) {
        marks[i] = *weighed[i].mark;
    }
    free(weighed);
    free(plan->marks);
    plan->marks = marks;
    plan->mark_count = kept;
    plan->left_out = count - kept;
    qsort(marks, kept, sizeof *marks, compare_numbers);
    return DM_OK;
}

dm_status dm_timeline_choose_marks(dm_timeline_plan *plan, size_t limit,
                                   dm_error *error)
{
    size_t count = plan->contacts->count;
    drawn_arrow *drawn = malloc((count + 1) * sizeof *drawn);
    plan->arrows = malloc((count + 1) * sizeof *plan->arrows);
    plan->marks = malloc((count + 1) * sizeof *plan->marks);
    if (!drawn || !plan->arrows || !plan->marks) {
        free(drawn);
        return refuse_memory(error);
    }
    make_marks(plan, drawn, gather_arrows(drawn, plan));
    free(drawn);
    return keep_heaviest(plan, limit, error);
}
