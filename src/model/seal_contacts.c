#include "demarche/contacts.h"

#include "base/buffer.h"
#include "model/contacts_memory.h"
#include "model/merge_arrows.h"
#include "model/rank_texts.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* The seal puts ranks in place of the numbers that the adding calls gave. */

static uint32_t *rank_actors(const dm_contacts *contacts)
{
    size_t count = contacts->actor_count;
    const char **keys = malloc((count + 1) * sizeof *keys);
    for (size_t i = 0; keys && i < count; i++) {
        keys[i] = contacts->actors[i].key;
    }
    uint32_t *ranks = keys ? dm_rank_texts(keys, count) : NULL;
    free(keys);
    return ranks;
}

static uint32_t *rank_labels(label_list *list)
{
    const char **texts = malloc((list->count + 1) * sizeof *texts);
    if (!texts) {
        return NULL;
    }
    for (size_t i = 0; i < list->count; i++) {
        texts[i] = list->texts[i];
    }
    uint32_t *ranks = dm_rank_texts(texts, list->count);
    for (size_t i = 0; ranks && i < list->count; i++) {
        list->texts[ranks[i]] = texts[i];
    }
    free(texts);
    return ranks;
}

static bool permute_actors(dm_contacts *contacts, const uint32_t *ranks)
{
    dm_actor *actors = malloc((contacts->actor_count + 1) * sizeof *actors);
    if (!actors) {
        return false;
    }
    for (size_t i = 0; i < contacts->actor_count; i++) {
        actors[ranks[i]] = contacts->actors[i];
    }
    free(contacts->actors);
    contacts->actors = actors;
    return true;
}

static uint32_t rank_or_none(uint32_t actor, const uint32_t *ranks)
{
    return actor == DM_NO_ACTOR ? DM_NO_ACTOR : ranks[actor];
}

static void rename_actors(dm_contacts *contacts, const uint32_t *ranks)
{
    struct dm_contacts_memory *memory = contacts->memory;
    for (size_t i = 0; i < memory->arrow_count; i++) {
        gathered_arrow *arrow = &memory->arrows[i];
        arrow->initiator = ranks[arrow->initiator];
        arrow->recipient = ranks[arrow->recipient];
    }
    for (size_t i = 0; i < contacts->telling_arrow_count; i++) {
        dm_telling_arrow *arrow = &contacts->telling_arrows[i];
        arrow->initiator = ranks[arrow->initiator];
        arrow->recipient = ranks[arrow->recipient];
    }
    for (size_t i = 0; i < memory->service_count; i++) {
        memory->services[i].actor = ranks[memory->services[i].actor];
        memory->services[i].state = ranks[memory->services[i].state];
    }
    for (size_t i = 0; i < contacts->coverage_count; i++) {
        dm_coverage *coverage = &contacts->coverage[i];
        coverage->a = rank_or_none(coverage->a, ranks);
        coverage->b = rank_or_none(coverage->b, ranks);
    }
}

static int compare_services(const void *left, const void *right)
{
    const service *a = left;
    const service *b = right;
    if (a->actor != b->actor) {
        return a->actor < b->actor ? -1 : 1;
    }
    return (a->state > b->state) - (a->state < b->state);
}

/* Give each actor its slice of one array of states, without repeats. */
static bool attach_states(dm_contacts *contacts)
{
    struct dm_contacts_memory *memory = contacts->memory;
    uint32_t *states = dm_arena_take(
        &memory->arena, (memory->service_count + 1) * sizeof *states);
    if (!states) {
        return false;
    }
    if (memory->service_count > 0) {
        qsort(memory->services, memory->service_count, sizeof *memory->services,
              compare_services);
    }
    size_t kept = 0;
    for (size_t i = 0; i < memory->service_count; i++) {
        const service *now = &memory->services[i];
        if (i > 0 && compare_services(now - 1, now) == 0) {
            continue;
        }
        dm_actor *actor = &contacts->actors[now->actor];
        if (actor->state_count == 0) {
            actor->states = states + kept;
        }
        states[kept++] = now->state;
        actor->state_count++;
    }
    return true;
}

static bool join_state_keys(dm_contacts *contacts)
{
    struct dm_contacts_memory *memory = contacts->memory;
    memory->state_texts =
        dm_arena_take(&memory->arena, (contacts->actor_count + 1) *
                                          sizeof *memory->state_texts);
    if (!memory->state_texts) {
        return false;
    }
    dm_buffer joined = {0};
    for (size_t i = 0; i < contacts->actor_count; i++) {
        const dm_actor *actor = &contacts->actors[i];
        dm_buffer_reset(&joined);
        for (size_t s = 0; s < actor->state_count; s++) {
            dm_buffer_add(&joined, s > 0 ? ";" : "");
            dm_buffer_add(&joined, contacts->actors[actor->states[s]].key);
        }
        memory->state_texts[i] =
            joined.size > 0
                ? dm_contacts_keep_text(contacts, dm_buffer_text(&joined))
                : "";
    }
    bool complete = !joined.failed && !memory->failed;
    dm_buffer_clear(&joined);
    return complete;
}

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* Whether every number is its own rank, as where labels came sorted. */
static bool keeps_numbers(const uint32_t *ranks, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (ranks[i] != i) {
            return false;
        }
    }
    return true;
}

static void rename_labels(uint32_t *numbers, size_t count,
                          const uint32_t *ranks, size_t label_count)
{
    if (keeps_numbers(ranks, label_count)) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        numbers[i] = ranks[numbers[i]];
    }
}

static void show_columns(dm_contacts *contacts)
{
    struct dm_contacts_memory *memory = contacts->memory;
    dm_arrow_columns *columns = &memory->columns;
    contacts->count = columns->count;
    contacts->start = columns->start;
    contacts->end = columns->end;
    contacts->initiator = columns->initiator;
    contacts->recipient = columns->recipient;
    contacts->channel = columns->channel;
    contacts->topic = columns->topic;
    contacts->flags = columns->flags;
    contacts->met = columns->met;
    contacts->contact = columns->contact;
    *columns = (dm_arrow_columns){0};
    contacts->channels = memory->channels.texts;
    contacts->channel_count = memory->channels.count;
    contacts->topics = memory->topics.texts;
    contacts->topic_count = memory->topics.count;
}

static bool fill_columns(dm_contacts *contacts, const uint32_t *channels,
                         const uint32_t *topics)
{
    struct dm_contacts_memory *memory = contacts->memory;
    dm_arrow_columns *columns = &memory->columns;
    if (!dm_merge_arrows(columns, memory->arrows, memory->arrow_count)) {
        return false;
    }
    rename_labels(columns->channel, columns->count, channels,
                  memory->channels.count);
    rename_labels(columns->topic, columns->count, topics, memory->topics.count);
    show_columns(contacts);
    return true;
}

static int compare_answers(const void *left, const void *right)
{
    const dm_answer *a = left;
    const dm_answer *b = right;
    int order = compare_numbers(a->contact, b->contact);
    order = order ? order : compare_numbers(a->answers, b->answers);
    return order ? order : compare_numbers(a->kind, b->kind);
}

/* Those of a store come sorted. */
static void sort_answers(dm_contacts *contacts)
{
    bool sorted = true;
    for (size_t i = 1; i < contacts->answer_count && sorted; i++) {
        sorted = compare_answers(&contacts->answers[i - 1],
                                 &contacts->answers[i]) <= 0;
    }
    if (!sorted) {
        qsort(contacts->answers, contacts->answer_count,
              sizeof *contacts->answers, compare_answers);
    }
}

static int compare_tellings(const void *left, const void *right)
{
    const dm_telling *a = left;
    const dm_telling *b = right;
    int order = compare_numbers(a->contact, b->contact);
    order = order ? order : strcmp(a->record, b->record);
    return order ? order
                 : (a->first_arrow > b->first_arrow) -
                       (a->first_arrow < b->first_arrow);
}

/* The arrows of tellings follow each other as the tellings do. */
static bool order_telling_arrows(dm_contacts *contacts)
{
    size_t count = contacts->telling_arrow_count;
    dm_telling_arrow *ordered = malloc((count + 1) * sizeof *ordered);
    if (!ordered) {
        return false;
    }
    size_t next = 0;
    for (size_t i = 0; i < contacts->telling_count; i++) {
        dm_telling *telling = &contacts->tellings[i];
        for (size_t j = 0; j < telling->arrow_count; j++) {
            ordered[next + j] =
                contacts->telling_arrows[telling->first_arrow + j];
        }
        telling->first_arrow = next;
        next += telling->arrow_count;
    }
    free(contacts->telling_arrows);
    contacts->telling_arrows = ordered;
    return true;
}

static bool seal_tellings(dm_contacts *contacts, const uint32_t *channels,
                          const uint32_t *topics)
{
    if (contacts->telling_count == 0) {
        return true;
    }
    for (size_t i = 0; i < contacts->telling_arrow_count; i++) {
        dm_telling_arrow *arrow = &contacts->telling_arrows[i];
        arrow->channel = channels[arrow->channel];
        arrow->topic = topics[arrow->topic];
    }
    qsort(contacts->tellings, contacts->telling_count,
          sizeof *contacts->tellings, compare_tellings);
    return order_telling_arrows(contacts);
}

const uint32_t *dm_contacts_rank_actors(dm_contacts *contacts)
{
    struct dm_contacts_memory *memory = contacts->memory;
    if (memory->ranks || memory->failed) {
        return memory->ranks;
    }
    memory->ranks = rank_actors(contacts);
    if (!memory->ranks || !permute_actors(contacts, memory->ranks)) {
        free(memory->ranks);
        memory->ranks = NULL;
        memory->failed = true;
    }
    return memory->ranks;
}

static bool seal_actors(dm_contacts *contacts)
{
    const uint32_t *ranks = dm_contacts_rank_actors(contacts);
    if (!ranks) {
        return false;
    }
    rename_actors(contacts, ranks);
    return attach_states(contacts) && join_state_keys(contacts);
}

static bool seal_arrows(dm_contacts *contacts)
{
    uint32_t *channels = rank_labels(&contacts->memory->channels);
    uint32_t *topics = rank_labels(&contacts->memory->topics);
    bool sealed = channels && topics &&
                  seal_tellings(contacts, channels, topics) &&
                  fill_columns(contacts, channels, topics);
    free(channels);
    free(topics);
    return sealed;
}

dm_status dm_contacts_seal(dm_contacts *contacts, dm_error *error)
{
    struct dm_contacts_memory *memory = contacts->memory;
    assert(!memory->sealed);
    if (memory->failed || !seal_actors(contacts) || !seal_arrows(contacts)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
    }
    sort_answers(contacts);
    free(memory->arrows);
    memory->arrows = NULL;
    free(memory->ranks);
    memory->ranks = NULL;
    memory->sealed = true;
    return DM_OK;
}
