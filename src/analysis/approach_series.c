#include "analysis/turning_series.h"

#include "analysis/approaches.h"
#include "analysis/window_count.h"

#include <stdlib.h>
#include <string.h>

/* An order within the side, and the contact that carries it out. */
typedef struct execution {
    int64_t order;
    int64_t contact;
} execution;

/* What the approaches are gathered from. */
typedef struct approach_search {
    const dm_turning_source *source;
    dm_turning_record *out;
    size_t execution_count;
    execution *executions; /* ascending by order */
    bool *deals; /* by member: whether it is in contact with the other side */
    uint32_t about; /* the sides among the members' actors */
    uint32_t toward;
} approach_search;

static int compare_executions(const void *left, const void *right)
{
    const execution *a = left;
    const execution *b = right;
    int order = (a->order > b->order) - (a->order < b->order);
    return order ? order
                 : (a->contact > b->contact) - (a->contact < b->contact);
}

static dm_status gather_executions(approach_search *search,
                                   const dm_contacts *members, dm_error *error)
{
    search->executions =
        malloc((members->answer_count + 1) * sizeof *search->executions);
    if (!search->executions) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for orders");
    }
    for (size_t i = 0; i < members->answer_count; i++) {
        const dm_answer *answer = &members->answers[i];
        if (answer->kind == DM_ANSWER_EXECUTION) {
            search->executions[search->execution_count++] =
                (execution){answer->answers, answer->contact};
        }
    }
    qsort(search->executions, search->execution_count,
          sizeof *search->executions, compare_executions);
    return DM_OK;
}

static dm_status mark_dealers(approach_search *search,
                              const dm_contacts *members, dm_error *error)
{
    search->deals = calloc(members->actor_count + 1, sizeof *search->deals);
    if (!search->deals) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for actors");
    }
    for (size_t i = 0; i < members->count; i++) {
        if (dm_arrow_joins(members, i, search->about, search->toward)) {
            search->deals[members->initiator[i]] = true;
        }
        if (dm_arrow_joins(members, i, search->toward, search->about)) {
            search->deals[members->recipient[i]] = true;
        }
    }
    return DM_OK;
}

/* The item of a contact that counts, or NULL. */
static dm_vague_item *find_sure(dm_turning_record *record, int64_t contact)
{
    for (size_t i = 0; i < record->count; i++) {
        if (record->items[i].contact == contact && !record->items[i].unsure) {
            return &record->items[i];
        }
    }
    return NULL;
}

/* The executions of an order: `*first` is where they begin. */
static size_t find_executions(const approach_search *search, int64_t order,
                              size_t *first)
{
    size_t low = 0;
    size_t high = search->execution_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (search->executions[middle].order < order) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    size_t end = low;
    while (end < search->execution_count &&
           search->executions[end].order == order) {
        end++;
    }
    *first = low;
    return end - low;
}

/* The approaches that carry out an order give way to it. */
static void add_order(approach_search *search, size_t arrow, size_t first,
                      size_t count)
{
    const dm_contacts *members = search->source->options->members;
    size_t carried_out = 0;
    for (size_t i = first; i < first + count; i++) {
        carried_out +=
            find_sure(search->out, search->executions[i].contact) != NULL;
    }
    if ((count > 0 && carried_out == 0) ||
        !dm_turning_record_add(
            search->out, search->source->rule,
            dm_arrow_interval(members, arrow),
            (dm_vague_item){.contact = members->contact[arrow],
                            .success = true})) {
        return;
    }
    for (size_t i = first; i < first + count; i++) {
        dm_vague_item *item =
            find_sure(search->out, search->executions[i].contact);
        if (item) {
            *item = search->out->items[search->out->count - 1];
        }
    }
}

static bool is_instruction(const approach_search *search, size_t arrow)
{
    const dm_contacts *members = search->source->options->members;
    return strcmp(members->channels[members->channel[arrow]], "instruction") ==
               0 &&
           search->deals[members->recipient[arrow]];
}

static void add_orders(approach_search *search)
{
    const dm_contacts *members = search->source->options->members;
    for (size_t i = 0; i < members->count; i++) {
        size_t first;
        size_t count = find_executions(search, members->contact[i], &first);
        if (dm_arrow_joins(members, i, search->about, search->about) &&
            dm_arrow_is_approach(members, i,
                                 search->source->options->with_replies) &&
            (count > 0 || is_instruction(search, i))) {
            add_order(search, i, first, count);
        }
    }
}

static dm_status join_members(dm_turning_record *out,
                              const dm_turning_source *source, dm_error *error)
{
    const dm_contacts *members = source->options->members;
    approach_search search = {
        .source = source,
        .out = out,
        .about = dm_contacts_find_actor(members, source->options->about),
        .toward = dm_contacts_find_actor(members, source->options->toward)};
    if (search.about == DM_NO_ACTOR || search.toward == DM_NO_ACTOR) {
        return DM_OK;
    }
    dm_status status = gather_executions(&search, members, error);
    if (status == DM_OK) {
        status = mark_dealers(&search, members, error);
    }
    if (status == DM_OK) {
        add_orders(&search);
    }
    free(search.deals);
    free(search.executions);
    return status;
}

dm_status dm_add_approaches(dm_turning_record *out,
                            const dm_turning_source *source, dm_error *error)
{
    const dm_contacts *contacts = source->contacts;
    for (size_t i = 0; i < contacts->count; i++) {
        if (dm_arrow_joins(contacts, i, source->about, source->toward) &&
            dm_arrow_is_approach(contacts, i, source->options->with_replies)) {
            dm_turning_record_add(
                out, source->rule, dm_arrow_interval(contacts, i),
                (dm_vague_item){.contact = contacts->contact[i],
                                .success = true});
        }
    }
    return source->options->members ? join_members(out, source, error) : DM_OK;
}
