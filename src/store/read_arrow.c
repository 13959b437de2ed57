#include "store/read_arrow.h"

#include "demarche/contacts.h"

#include "store/row_list.h"

#include <stdlib.h>

static bool add_end(dm_contact_side *side, dm_arrow_end end)
{
    if (!dm_rows_reserve((void **)&side->ends, side->end_count,
                         &side->end_capacity, sizeof end)) {
        return false;
    }
    side->ends[side->end_count++] = end;
    return true;
}

/* The set for the states of the side's next actor, or NULL. */
static dm_number_set *next_set(dm_contact_side *side)
{
    if (side->actor_count == side->set_count) {
        if (!dm_rows_reserve((void **)&side->states, side->set_count,
                             &side->set_capacity, sizeof *side->states)) {
            return NULL;
        }
        side->states[side->set_count++] = (dm_number_set){0};
    }
    return &side->states[side->actor_count++];
}

/* At the level of states an actor makes an end of each state that it served;
 * one without a post stands for itself. */
static bool add_actor(dm_arrow_reader *reader, dm_contact_side *side,
                      uint32_t actor, dm_interval when)
{
    dm_number_set *states = next_set(side);
    if (!states) {
        return false;
    }
    dm_services_find(reader->services, actor, when, states);
    if (states->failed) {
        return false;
    }
    if (reader->reading->level == DM_LEVEL_ACTOR || states->count == 0) {
        return add_end(side, (dm_arrow_end){.actor = actor,
                                            .shown = actor,
                                            .states = states->items,
                                            .state_count = states->count});
    }
    bool added = true;
    for (size_t i = 0; i < states->count && added; i++) {
        added = add_end(
            side, (dm_arrow_end){.actor = actor, .shown = states->items[i]});
    }
    return added;
}

static bool gather_side(dm_arrow_reader *reader, dm_contact_side *side,
                        const dm_stored_contact *row, bool initiates)
{
    side->actor_count = 0;
    side->end_count = 0;
    bool gathered = add_actor(
        reader, side, initiates ? row->initiator : row->recipient, row->when);
    for (size_t i = 0; i < row->party_count && gathered; i++) {
        if ((row->parties[i].initiates != row->turned) == initiates) {
            gathered =
                add_actor(reader, side, row->parties[i].actor, row->when);
        }
    }
    return gathered;
}

/* Whether a record that tells the contact is that of `end` or of a state that
 * it speaks for. */
static bool is_told_by(const dm_stored_contact *row, const dm_arrow_end *end)
{
    for (size_t i = 0; i < row->account_count; i++) {
        uint32_t side = row->accounts[i].side;
        if (side != DM_NO_ACTOR && dm_arrow_end_is(end, side)) {
            return true;
        }
    }
    return false;
}

static bool is_on_side(const dm_contact_side *side, uint32_t actor)
{
    bool is = false;
    for (size_t i = 0; i < side->end_count && !is; i++) {
        is = dm_arrow_end_is(&side->ends[i], actor);
    }
    return is;
}

/* Whether every record that tells the contact is one side's, and the same
 * side's. */
static bool is_one_sided(const dm_arrow_reader *reader,
                         const dm_stored_contact *row)
{
    bool by_initiators = row->account_count > 0;
    bool by_recipients = row->account_count > 0;
    for (size_t i = 0; i < row->account_count; i++) {
        uint32_t side = row->accounts[i].side;
        bool initiates =
            side != DM_NO_ACTOR && is_on_side(&reader->initiators, side);
        bool receives =
            side != DM_NO_ACTOR && is_on_side(&reader->recipients, side);
        by_initiators = by_initiators && initiates && !receives;
        by_recipients = by_recipients && receives && !initiates;
    }
    return by_initiators || by_recipients;
}

static unsigned find_flags(const dm_arrow_reader *reader,
                           const dm_stored_contact *row)
{
    unsigned flags = 0;
    if (row->direction == DM_SYMMETRIC) {
        flags |= DM_CONTACT_SYMMETRIC;
    }
    if (row->direction == DM_UNKNOWN_DIRECTION) {
        flags |= DM_CONTACT_UNKNOWN;
    }
    bool replies =
        reader->reply_channel && row->channel == reader->reply_channel;
    if (row->answers || replies) {
        flags |= DM_CONTACT_REPLY;
    }
    if (row->contested) {
        flags |= DM_CONTACT_CONTESTED;
    }
    if (row->account_count == 1) {
        flags |= DM_CONTACT_SINGLE;
    }
    if (is_one_sided(reader, row)) {
        flags |= DM_CONTACT_ONE_SIDED;
    }
    return flags;
}

static bool serve_one_state(const dm_arrow_end *a, const dm_arrow_end *b)
{
    bool common = a->shown == b->shown;
    for (size_t i = 0; i < a->state_count && !common; i++) {
        for (size_t j = 0; j < b->state_count && !common; j++) {
            common = a->states[i] == b->states[j];
        }
    }
    return common;
}

static bool is_in_scope(dm_scope scope, bool internal)
{
    return scope == DM_SCOPE_ALL || (scope == DM_SCOPE_INTERNAL) == internal;
}

static bool add_arrow(dm_arrow_reader *reader, const dm_stored_contact *row,
                      unsigned flags, const dm_arrow_end *initiator,
                      const dm_arrow_end *recipient)
{
    if (initiator->actor == recipient->actor ||
        !dm_reading_filter_takes_ends(reader->filter, initiator, recipient)) {
        return true;
    }
    bool internal = serve_one_state(initiator, recipient);
    if (internal && initiator->shown == recipient->shown) {
        reader->internal = true;
        return true;
    }
    if (!is_in_scope(reader->reading->scope, internal)) {
        return true;
    }
    if (!dm_rows_reserve((void **)&reader->arrows, reader->arrow_count,
                         &reader->arrow_capacity, sizeof *reader->arrows)) {
        return false;
    }
    flags |= internal ? DM_CONTACT_INTERNAL : 0;
    flags |= is_told_by(row, initiator) ? DM_CONTACT_TOLD_BY_INITIATOR : 0;
    flags |= is_told_by(row, recipient) ? DM_CONTACT_TOLD_BY_RECIPIENT : 0;
    reader->arrows[reader->arrow_count++] =
        (dm_read_arrow){initiator->shown, recipient->shown, flags};
    return true;
}

static bool pair_sides(dm_arrow_reader *reader, const dm_stored_contact *row)
{
    unsigned flags = find_flags(reader, row);
    bool added = true;
    for (size_t i = 0; i < reader->initiators.end_count && added; i++) {
        for (size_t j = 0; j < reader->recipients.end_count && added; j++) {
            added = add_arrow(reader, row, flags, &reader->initiators.ends[i],
                              &reader->recipients.ends[j]);
        }
    }
    return added;
}

static int compare_arrows(const void *left, const void *right)
{
    const dm_read_arrow *a = left;
    const dm_read_arrow *b = right;
    if (a->initiator != b->initiator) {
        return a->initiator < b->initiator ? -1 : 1;
    }
    return (a->recipient > b->recipient) - (a->recipient < b->recipient);
}

/* Equal arrows become one, which has the flags of all of them. */
static void unite_arrows(dm_arrow_reader *reader)
{
    if (reader->arrow_count < 2) {
        return;
    }
    qsort(reader->arrows, reader->arrow_count, sizeof *reader->arrows,
          compare_arrows);
    size_t kept = 0;
    for (size_t i = 1; i < reader->arrow_count; i++) {
        if (compare_arrows(&reader->arrows[kept], &reader->arrows[i]) == 0) {
            reader->arrows[kept].flags |= reader->arrows[i].flags;
        } else {
            reader->arrows[++kept] = reader->arrows[i];
        }
    }
    reader->arrow_count = kept + 1;
}

dm_status dm_arrow_reader_read(dm_arrow_reader *reader,
                               const dm_stored_contact *row, dm_error *error)
{
    reader->arrow_count = 0;
    reader->internal = false;
    if (!dm_reading_filter_takes_labels(reader->filter, row->channel,
                                        row->topic)) {
        return DM_OK;
    }
    if (!gather_side(reader, &reader->initiators, row, true) ||
        !gather_side(reader, &reader->recipients, row, false) ||
        !pair_sides(reader, row)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a contact");
    }
    unite_arrows(reader);
    return DM_OK;
}

static void clear_side(dm_contact_side *side)
{
    for (size_t i = 0; i < side->set_count; i++) {
        dm_number_set_clear(&side->states[i]);
    }
    free(side->states);
    free(side->ends);
    *side = (dm_contact_side){0};
}

void dm_arrow_reader_clear(dm_arrow_reader *reader)
{
    free(reader->arrows);
    clear_side(&reader->initiators);
    clear_side(&reader->recipients);
}
