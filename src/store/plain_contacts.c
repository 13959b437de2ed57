#include "store/plain_contacts.h"

#include "demarche/contacts.h"

#include "model/packed_words.h"
#include "store/reading_limits.h"
#include "store/row_list.h"

#include <stdlib.h>

/* Where the arrows of a block come from and go to. */
typedef struct block {
    const dm_chunk *chunk;
    size_t first;
    size_t count;
    dm_arrow_columns *out;
    size_t place;
    bool within; /* no date needs to be held against the windows */
} block;

static const uint16_t direction_flags[] = {
    [DM_DIRECTED] = 0,
    [DM_SYMMETRIC] = DM_CONTACT_SYMMETRIC,
    [DM_UNKNOWN_DIRECTION] = DM_CONTACT_UNKNOWN,
};

static const dm_plain_label *find_label(const dm_plain_labels *labels,
                                        uint32_t id)
{
    return &labels->items[id < labels->size ? id : labels->size];
}

static uint32_t find_actor(const dm_plain_rule *rule, uint32_t id)
{
    return rule->actors[id < rule->id_count ? id : rule->id_count];
}

static void decode_narrow(dm_plain_reader *reader, const block *from,
                          dm_chunk_field field)
{
    dm_chunk_read_narrow(reader->narrow[field], &from->chunk->columns[field],
                         from->first, from->count);
}

static void decode_ids(int64_t *out, const block *from)
{
    dm_chunk_read_wide(out, &from->chunk->columns[DM_CHUNK_ID], from->first,
                       from->count);
}

/* End in place of the duration; false where a contact ends before it begins
 * or begins before the one that precedes it. */
static bool decode_times(dm_time *start, dm_time *end, const block *from)
{
    dm_chunk_read_wide(start, &from->chunk->columns[DM_CHUNK_START],
                       from->first, from->count);
    dm_chunk_read_wide(end, &from->chunk->columns[DM_CHUNK_DURATION],
                       from->first, from->count);
    unsigned wrong = 0;
    for (size_t i = 0; i < from->count; i++) {
        end[i] = (dm_time)((uint64_t)start[i] + (uint64_t)end[i]);
        wrong |= start[i] >= end[i];
    }
    for (size_t i = 1; i < from->count; i++) {
        wrong |= start[i] < start[i - 1];
    }
    return !wrong;
}

/* Ranks in place of ids; false where there is no such actor. */
static bool name_ends(uint32_t *out, dm_plain_reader *reader, const block *from,
                      dm_chunk_field field)
{
    const dm_plain_rule *rule = reader->rule;
    const uint32_t *ids = reader->narrow[field];
    decode_narrow(reader, from, field);
    unsigned wrong = 0;
    for (size_t i = 0; i < from->count; i++) {
        size_t id = ids[i] < rule->id_count ? ids[i] : rule->id_count;
        out[i] = rule->ranked[id];
        wrong |= out[i] == DM_NO_ACTOR;
    }
    return !wrong;
}

/* The flags of labels and directions, whose values are few. */
static void name_labels(uint32_t *out, bool *used, uint16_t *flags,
                        const uint32_t *ids, const dm_plain_labels *labels,
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const dm_plain_label *label = find_label(labels, ids[i]);
        out[i] = label->number;
        used[label->number] = true;
        flags[i] |= label->flags;
    }
}

static void copy_directions(dm_plain_reader *reader, const block *from)
{
    const uint32_t *directions = reader->narrow[DM_CHUNK_DIRECTION];
    uint16_t *flags = from->out->flags + from->place;
    decode_narrow(reader, from, DM_CHUNK_DIRECTION);
    for (size_t i = 0; i < from->count; i++) {
        flags[i] = direction_flags[directions[i] % 3];
    }
}

static void copy_channels(dm_plain_reader *reader, const block *from)
{
    decode_narrow(reader, from, DM_CHUNK_CHANNEL);
    name_labels(from->out->channel + from->place, reader->used_channels,
                from->out->flags + from->place,
                reader->narrow[DM_CHUNK_CHANNEL], &reader->rule->channels,
                from->count);
}

static void copy_topics(dm_plain_reader *reader, const block *from)
{
    decode_narrow(reader, from, DM_CHUNK_TOPIC);
    name_labels(from->out->topic + from->place, reader->used_topics,
                from->out->flags + from->place, reader->narrow[DM_CHUNK_TOPIC],
                &reader->rule->topics, from->count);
}

/* Every contact of the block as it stands. What is packed has no number and no
 * topic, and of its channel nothing but that it replies. */
static size_t copy_block(dm_plain_reader *reader, const block *from)
{
    dm_arrow_columns *out = from->out;
    bool right =
        decode_times(out->start + from->place, out->end + from->place, from);
    right &= name_ends(out->initiator + from->place, reader, from,
                       DM_CHUNK_INITIATOR);
    right &= name_ends(out->recipient + from->place, reader, from,
                       DM_CHUNK_RECIPIENT);
    copy_directions(reader, from);
    if (!reader->lane || reader->rule->replies) {
        copy_channels(reader, from);
    }
    if (!reader->lane) {
        copy_topics(reader, from);
        decode_ids(out->contact + from->place, from);
    }
    reader->damaged |= !right;
    reader->selected += from->count;
    return from->count;
}

static dm_plain_contact get_contact(const dm_plain_reader *reader, size_t i)
{
    return (dm_plain_contact){
        .id = reader->wide[DM_CHUNK_ID][i],
        .when = {reader->wide[DM_CHUNK_START][i],
                 reader->wide[DM_CHUNK_DURATION][i]},
        .initiator = reader->narrow[DM_CHUNK_INITIATOR][i],
        .recipient = reader->narrow[DM_CHUNK_RECIPIENT][i],
        .channel = reader->narrow[DM_CHUNK_CHANNEL][i],
        .topic = reader->narrow[DM_CHUNK_TOPIC][i],
        .direction = (dm_direction)(reader->narrow[DM_CHUNK_DIRECTION][i] % 3),
    };
}

/* What the arrow of a contact is, where it has one. */
typedef struct plain_arrow {
    dm_plain_end initiator;
    dm_plain_end recipient;
    const dm_plain_label *channel;
    const dm_plain_label *topic;
    bool internal;
} plain_arrow;

static bool find_ends(plain_arrow *out, dm_plain_reader *reader,
                      const dm_plain_contact *contact)
{
    const dm_plain_rule *rule = reader->rule;
    uint32_t initiator = find_actor(rule, contact->initiator);
    uint32_t recipient = find_actor(rule, contact->recipient);
    if (initiator == DM_NO_ACTOR || recipient == DM_NO_ACTOR) {
        reader->damaged = true;
        return false;
    }
    const dm_plain_end *end =
        dm_plain_ends_find(&reader->ends, initiator, contact->when);
    if (end) {
        out->initiator = *end;
        end = dm_plain_ends_find(&reader->ends, recipient, contact->when);
    }
    if (end) {
        out->recipient = *end;
    }
    return end != NULL;
}

static bool takes_ends(const dm_plain_rule *rule, const plain_arrow *arrow)
{
    const dm_plain_end *a = &arrow->initiator;
    const dm_plain_end *b = &arrow->recipient;
    bool paired = !rule->filters_pairs || (a->first & b->second) != 0 ||
                  (a->second & b->first) != 0;
    return (a->wanted || b->wanted) && paired;
}

/* Whether the contact gives the arrow; one within a state is counted. */
static bool selects(dm_plain_reader *reader, plain_arrow *arrow)
{
    const dm_plain_rule *rule = reader->rule;
    const dm_plain_end *a = &arrow->initiator;
    const dm_plain_end *b = &arrow->recipient;
    if (!takes_ends(rule, arrow)) {
        return false;
    }
    if (a->shown == b->shown) {
        reader->internal++;
        return false;
    }
    arrow->internal = a->state != DM_NO_ACTOR && a->state == b->state;
    return rule->scope == DM_SCOPE_ALL ||
           (rule->scope == DM_SCOPE_INTERNAL) == arrow->internal;
}

static void put_arrow(dm_plain_reader *reader, dm_arrow_columns *out,
                      size_t place, const dm_plain_contact *contact,
                      const plain_arrow *arrow)
{
    const uint32_t *ranks = reader->rule->ranks;
    out->start[place] = contact->when.start;
    out->end[place] = contact->when.end;
    out->contact[place] = contact->id;
    out->initiator[place] = ranks[arrow->initiator.shown];
    out->recipient[place] = ranks[arrow->recipient.shown];
    out->channel[place] = arrow->channel->number;
    out->topic[place] = arrow->topic->number;
    out->flags[place] =
        (uint16_t)(direction_flags[contact->direction] | arrow->channel->flags |
                   (arrow->internal ? DM_CONTACT_INTERNAL : 0));
    reader->used_channels[arrow->channel->number] = true;
    reader->used_topics[arrow->topic->number] = true;
}

static bool leave(dm_plain_reader *reader, const dm_plain_contact *contact)
{
    if (!dm_rows_reserve((void **)&reader->left, reader->left_count,
                         &reader->left_capacity, sizeof *contact)) {
        return false;
    }
    reader->left[reader->left_count++] = *contact;
    return true;
}

/* One contact of a block; `*kept` goes on where it has an arrow to keep. */
static bool read_contact(dm_plain_reader *reader, const block *from, size_t i,
                         size_t *kept)
{
    const dm_plain_rule *rule = reader->rule;
    const dm_plain_contact contact = get_contact(reader, i);
    plain_arrow arrow = {
        .channel = find_label(&rule->channels, contact.channel),
        .topic = find_label(&rule->topics, contact.topic),
    };
    if (!arrow.channel->takes || !arrow.topic->takes ||
        (!from->within && !dm_limits_touch(rule->windows, contact.when))) {
        return true;
    }
    if (!find_ends(&arrow, reader, &contact)) {
        return reader->damaged;
    }
    if (!arrow.initiator.single || !arrow.recipient.single) {
        return leave(reader, &contact);
    }
    if (selects(reader, &arrow)) {
        reader->selected++;
        if (rule->keeps) {
            put_arrow(reader, from->out, from->place + (*kept)++, &contact,
                      &arrow);
        }
    }
    return true;
}

static bool select_block(dm_plain_reader *reader, const block *from,
                         size_t *kept)
{
    for (int i = DM_CHUNK_INITIATOR; i < DM_CHUNK_FIELDS; i++) {
        decode_narrow(reader, from, (dm_chunk_field)i);
    }
    decode_ids(reader->wide[DM_CHUNK_ID], from);
    reader->damaged |= !decode_times(reader->wide[DM_CHUNK_START],
                                     reader->wide[DM_CHUNK_DURATION], from);
    bool done = true;
    *kept = 0;
    for (size_t i = 0; i < from->count && done && !reader->damaged; i++) {
        done = read_contact(reader, from, i, kept);
    }
    return done;
}

bool dm_plain_reader_pack(dm_plain_reader *reader, struct dm_packed_lane *lane)
{
    reader->lane = lane;
    return dm_arrow_columns_init(&reader->block, DM_PLAIN_BLOCK);
}

/* Nothing that cannot be is packed. */
static bool pack_block(dm_plain_reader *reader, size_t count)
{
    return reader->damaged ||
           dm_packed_lane_add(reader->lane, &reader->block, count);
}

bool dm_plain_reader_read(dm_plain_reader *reader, const dm_chunk *chunk,
                          bool within, dm_arrow_columns *out, size_t *place)
{
    const dm_plain_rule *rule = reader->rule;
    bool copies = rule->copies && within;
    bool done = true;
    for (size_t i = 0; i < chunk->count && done; i += DM_PLAIN_BLOCK) {
        size_t left = chunk->count - i;
        block from = {.chunk = chunk,
                      .first = i,
                      .count = left < DM_PLAIN_BLOCK ? left : DM_PLAIN_BLOCK,
                      .out = reader->lane ? &reader->block : out,
                      .place = reader->lane ? 0 : *place,
                      .within = within};
        size_t kept = 0;
        if (copies) {
            kept = copy_block(reader, &from);
        } else {
            done = select_block(reader, &from, &kept);
        }
        if (reader->lane) {
            done = done && pack_block(reader, kept);
        } else {
            *place += kept;
        }
    }
    return done;
}

void dm_plain_reader_clear(dm_plain_reader *reader)
{
    dm_plain_ends_clear(&reader->ends);
    dm_arrow_columns_clear(&reader->block);
    free(reader->used_channels);
    free(reader->used_topics);
    free(reader->left);
}
