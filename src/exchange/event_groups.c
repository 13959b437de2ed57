#include "exchange/event_groups.h"

#include "base/buffer.h"

#include <stdlib.h>
#include <string.h>

static bool has_mirror(const dm_event *event)
{
    return event->code && *event->code->mirror;
}

const char *dm_event_code(const dm_event *event, dm_mirror mirror)
{
    if (mirror == DM_MIRROR_COLLAPSE && has_mirror(event) &&
        strcmp(event->code->mirror, event->code_text) < 0) {
        return event->code->mirror;
    }
    return event->code_text;
}

bool dm_event_is_reversed(const dm_event *event, dm_mirror mirror)
{
    if (!event->code) {
        return false;
    }
    if (event->code->initiator == DM_CODE_NONE) {
        return mirror == DM_MIRROR_COLLAPSE &&
               strcmp(event->source, event->target) > 0;
    }
    return event->code->initiator == DM_CODE_TARGET;
}

/* Which of the two sides a row tells its contact from. */
static bool is_forward(const dm_event *event, dm_mirror mirror)
{
    bool told_twice = event->code && (event->code->initiator == DM_CODE_NONE ||
                                      has_mirror(event));
    return mirror == DM_MIRROR_KEEP || !told_twice ||
           !dm_event_is_reversed(event, mirror);
}

/* All that a contact is told apart by, but for its ordinal. */
static void describe_contact(dm_buffer *out, const dm_event *event,
                             dm_mirror mirror)
{
    bool reversed = dm_event_is_reversed(event, mirror);
    dm_buffer_add_format(out, "%s\x1f%s\x1f%s\x1f%s", event->date,
                         dm_event_code(event, mirror),
                         reversed ? event->target : event->source,
                         reversed ? event->source : event->target);
}

bool dm_event_group_hash(uint64_t *out, const dm_event_group *group,
                         dm_mirror mirror)
{
    dm_buffer text = {0};
    describe_contact(&text, &group->lead, mirror);
    dm_buffer_add_format(&text, "\x1f%zu", group->ordinal);
    bool whole = !text.failed;
    *out = dm_key_index_hash(dm_buffer_text(&text));
    dm_buffer_clear(&text);
    return whole;
}

/* Which row of its side this is, from 1. */
static dm_status count_row(size_t *out, dm_event_groups *groups,
                           const dm_buffer *contact, bool forward,
                           dm_error *error)
{
    dm_buffer side = {0};
    dm_buffer_add_format(&side, "%s\x1f%d", dm_buffer_text(contact), forward);
    const dm_key_entry *found =
        dm_key_index_find(&groups->ordinals, dm_buffer_text(&side));
    *out = found ? (size_t)found->number + 1 : 1;
    bool kept = !side.failed;
    if (kept && found) {
        dm_key_index_set(&groups->ordinals, side.text, (int64_t)*out);
    } else if (kept) {
        kept = dm_key_index_add(&groups->ordinals, side.text, 1, 0);
    }
    dm_buffer_clear(&side);
    return kept ? DM_OK
                : dm_error_set(error, DM_NO_MEMORY, "cannot count an event");
}

static dm_status describe_group(dm_buffer *out, size_t *ordinal,
                                dm_event_groups *groups, const dm_event *event,
                                dm_error *error)
{
    *ordinal = 1;
    describe_contact(out, event, groups->mirror);
    dm_status status = DM_OK;
    if (groups->dedupe == DM_DEDUPE_STORY) {
        dm_buffer_add_format(out, "\x1fstory %s", event->story);
    } else if (groups->dedupe == DM_DEDUPE_NONE) {
        status = count_row(ordinal, groups, out,
                           is_forward(event, groups->mirror), error);
        dm_buffer_add_format(out, "\x1f%zu", *ordinal);
    }
    return status == DM_OK && out->failed
               ? dm_error_set(error, DM_NO_MEMORY, "cannot keep an event")
               : status;
}

static bool reserve_group(dm_event_groups *groups)
{
    if (groups->count < groups->capacity) {
        return true;
    }
    size_t capacity = groups->capacity ? 2 * groups->capacity : 64;
    dm_event_group *items = realloc(groups->items, capacity * sizeof *items);
    if (items) {
        groups->items = items;
        groups->capacity = capacity;
    }
    return items != NULL;
}

/* Numbers compare by their size: the longer one is the higher. */
static bool is_lower(const char *id, const char *other)
{
    size_t size = strlen(id);
    size_t other_size = strlen(other);
    return size == other_size ? strcmp(id, other) < 0 : size < other_size;
}

static void join_group(dm_event_group *group, const dm_event *event,
                       bool forward)
{
    group->reports[forward]++;
    if (is_lower(event->id, group->lead.id)) {
        group->lead = *event;
        group->forward = forward;
    }
}

dm_status dm_event_groups_add(dm_event_groups *groups, const dm_event *event,
                              dm_error *error)
{
    bool forward = is_forward(event, groups->mirror);
    dm_buffer name = {0};
    size_t ordinal;
    dm_status status = describe_group(&name, &ordinal, groups, event, error);
    if (status == DM_OK) {
        const dm_key_entry *found =
            dm_key_index_find(&groups->index, name.text);
        if (found) {
            join_group(&groups->items[found->number], event, forward);
        } else if (!reserve_group(groups) ||
                   !dm_key_index_add(&groups->index, name.text,
                                     (int64_t)groups->count, event->row.line)) {
            status = dm_error_set(error, DM_NO_MEMORY, "cannot keep an event");
        } else {
            dm_event_group *group = &groups->items[groups->count++];
            *group = (dm_event_group){
                .lead = *event, .forward = forward, .ordinal = ordinal};
            group->reports[forward] = 1;
        }
    }
    dm_buffer_clear(&name);
    return status;
}

size_t dm_event_group_reports(const dm_event_group *group)
{
    return group->reports[0] > group->reports[1] ? group->reports[0]
                                                 : group->reports[1];
}

void dm_event_groups_clear(dm_event_groups *groups)
{
    free(groups->items);
    dm_key_index_clear(&groups->index);
    dm_key_index_clear(&groups->ordinals);
    *groups = (dm_event_groups){0};
}
