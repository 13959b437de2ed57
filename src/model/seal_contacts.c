#include "demarche/contacts.h"

#include "base/buffer.h"
#include "model/contacts_memory.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* The seal puts ranks in place of the numbers that the adding calls gave. */

typedef struct ranked {
    const char *text;
    uint32_t number;
} ranked;

static int compare_ranked(const void *left, const void *right)
{
    const ranked *a = left;
    const ranked *b = right;
    int order = strcmp(a->text, b->text);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

/* Sort `count` texts; ranks[number] is the place of what had that number. The
 * caller frees it. */
static uint32_t *rank_texts(const ranked *unsorted, size_t count)
{
    ranked *sorted = malloc((count + 1) * sizeof *sorted);
    uint32_t *ranks = malloc((count + 1) * sizeof *ranks);
    if (!sorted || !ranks) {
        free(sorted);
        free(ranks);
        return NULL;
    }
    if (count > 0) {
        memcpy(sorted, unsorted, count * sizeof *sorted);
    }
    qsort(sorted, count, sizeof *sorted, compare_ranked);
    for (size_t i = 0; i < count; i++) {
        ranks[sorted[i].number] = (uint32_t)i;
    }
    free(sorted);
    return ranks;
}

static uint32_t *rank_actors(const dm_contacts *contacts)
{
    ranked *keys = malloc((contacts->actor_count + 1) * sizeof *keys);
    if (!keys) {
        return NULL;
    }
    for (size_t i = 0; i < contacts->actor_count; i++) {
        keys[i] = (ranked){contacts->actors[i].key, (uint32_t)i};
    }
    uint32_t *ranks = rank_texts(keys, contacts->actor_count);
    free(keys);
    return ranks;
}

static uint32_t *rank_labels(label_list *list)
{
    ranked *labels = malloc((list->count + 1) * sizeof *labels);
    if (!labels) {
        return NULL;
    }
    for (size_t i = 0; i < list->count; i++) {
        labels[i] = (ranked){list->texts[i], (uint32_t)i};
    }
    uint32_t *ranks = rank_texts(labels, list->count);
    for (size_t i = 0; ranks && i < list->count; i++) {
        list->texts[ranks[i]] = labels[i].text;
    }
    free(labels);
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
        dm_arrow *arrow = &memory->arrows[i].arrow;
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
            dm_contacts_keep_text(contacts, dm_buffer_text(&joined));
    }
    bool complete = !joined.failed && !memory->failed;
    dm_buffer_clear(&joined);
    return complete;
}

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_arrows(const void *left, const void *right)
{
    const dm_arrow *a = &((const gathered_arrow *)left)->arrow;
    const dm_arrow *b = &((const gathered_arrow *)right)->arrow;
    int order = compare_numbers(a->when.start, b->when.start);
    order = order ? order : compare_numbers(a->when.end, b->when.end);
    order = order ? order : compare_numbers(a->contact, b->contact);
    order = order ? order : compare_numbers(a->initiator, b->initiator);
    return order ? order : compare_numbers(a->recipient, b->recipient);
}

static bool allocate_columns(dm_contacts *contacts, size_t count)
{
    size_t room = count + 1;
    contacts->start = malloc(room * sizeof *contacts->start);
    contacts->end = malloc(room * sizeof *contacts->end);
    contacts->initiator = malloc(room * sizeof *contacts->initiator);
    contacts->recipient = malloc(room * sizeof *contacts->recipient);
    contacts->channel = malloc(room * sizeof *contacts->channel);
    contacts->topic = malloc(room * sizeof *contacts->topic);
    contacts->flags = malloc(room * sizeof *contacts->flags);
    contacts->met = malloc(room * sizeof *contacts->met);
    contacts->contact = malloc(room * sizeof *contacts->contact);
    return contacts->start && contacts->end && contacts->initiator &&
           contacts->recipient && contacts->channel && contacts->topic &&
           contacts->flags && contacts->met && contacts->contact;
}

static bool fill_columns(dm_contacts *contacts, const uint32_t *channels,
                         const uint32_t *topics)
{
    struct dm_contacts_memory *memory = contacts->memory;
    if (!allocate_columns(contacts, memory->arrow_count)) {
        return false;
    }
    if (memory->arrow_count > 0) {
        qsort(memory->arrows, memory->arrow_count, sizeof *memory->arrows,
              compare_arrows);
    }
    for (size_t i = 0; i < memory->arrow_count; i++) {
        const gathered_arrow *from = &memory->arrows[i];
        contacts->start[i] = from->arrow.when.start;
        contacts->end[i] = from->arrow.when.end;
        contacts->initiator[i] = from->arrow.initiator;
        contacts->recipient[i] = from->arrow.recipient;
        contacts->channel[i] = channels[from->channel];
        contacts->topic[i] = topics[from->topic];
        contacts->flags[i] = (uint16_t)from->arrow.flags;
        contacts->met[i] = (uint16_t)from->arrow.met;
        contacts->contact[i] = from->arrow.contact;
    }
    contacts->count = memory->arrow_count;
    contacts->channels = memory->channels.texts;
    contacts->channel_count = memory->channels.count;
    contacts->topics = memory->topics.texts;
    contacts->topic_count = memory->topics.count;
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

static void sort_answers(dm_contacts *contacts)
{
    if (contacts->answer_count > 0) {
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

static void seal_tellings(dm_contacts *contacts, const uint32_t *channels,
                          const uint32_t *topics)
{
    for (size_t i = 0; i < contacts->telling_arrow_count; i++) {
        dm_telling_arrow *arrow = &contacts->telling_arrows[i];
        arrow->channel = channels[arrow->channel];
        arrow->topic = topics[arrow->topic];
    }
    if (contacts->telling_count > 0) {
        qsort(contacts->tellings, contacts->telling_count,
              sizeof *contacts->tellings, compare_tellings);
    }
}

static bool seal_actors(dm_contacts *contacts)
{
    uint32_t *ranks = rank_actors(contacts);
    bool sealed = ranks && permute_actors(contacts, ranks);
    if (sealed) {
        rename_actors(contacts, ranks);
        sealed = attach_states(contacts) && join_state_keys(contacts);
    }
    free(ranks);
    return sealed;
}

static bool seal_arrows(dm_contacts *contacts)
{
    uint32_t *channels = rank_labels(&contacts->memory->channels);
    uint32_t *topics = rank_labels(&contacts->memory->topics);
    bool sealed =
        channels && topics && fill_columns(contacts, channels, topics);
    if (sealed) {
        seal_tellings(contacts, channels, topics);
    }
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
    memory->sealed = true;
    return DM_OK;
}
