#include "demarche/contacts.h"

#include "model/contacts_memory.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Room for one more of `count` items of `size` bytes; false remembers. */
static bool reserve_items(dm_contacts *contacts, void **items, size_t count,
                          size_t *capacity, size_t size)
{
    if (count < *capacity) {
        return true;
    }
    size_t larger = *capacity ? 2 * *capacity : 64;
    void *moved = realloc(*items, larger * size);
    if (!moved) {
        contacts->memory->failed = true;
        return false;
    }
    *items = moved;
    *capacity = larger;
    return true;
}

const char *dm_contacts_keep_text(dm_contacts *contacts, const char *text)
{
    const char *kept =
        dm_arena_copy_text(&contacts->memory->arena, text ? text : "");
    if (!kept) {
        contacts->memory->failed = true;
    }
    return kept;
}

dm_status dm_contacts_new(dm_contacts **out, dm_error *error)
{
    *out = NULL;
    dm_contacts *contacts = calloc(1, sizeof *contacts);
    struct dm_contacts_memory *memory = calloc(1, sizeof *memory);
    if (!contacts || !memory) {
        free(contacts);
        free(memory);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
    }
    contacts->memory = memory;
    *out = contacts;
    return DM_OK;
}

static void free_columns(dm_contacts *contacts)
{
    free(contacts->start);
    free(contacts->end);
    free(contacts->initiator);
    free(contacts->recipient);
    free(contacts->channel);
    free(contacts->topic);
    free(contacts->flags);
    free(contacts->met);
    free(contacts->contact);
}

void dm_contacts_free(dm_contacts *contacts)
{
    if (!contacts) {
        return;
    }
    struct dm_contacts_memory *memory = contacts->memory;
    free_columns(contacts);
    free(contacts->actors);
    free(contacts->coverage);
    free(contacts->answers);
    free(contacts->tellings);
    free(contacts->telling_arrows);
    free(memory->arrows);
    free(memory->ranks);
    dm_arrow_columns_clear(&memory->columns);
    free(memory->services);
    free(memory->channels.texts);
    free(memory->topics.texts);
    dm_arena_clear(&memory->arena);
    free(memory);
    free(contacts);
}

/* Kinds are few, and mostly that of the actor before. */
static const char *keep_kind(dm_contacts *contacts, const char *kind)
{
    if (contacts->actor_count > 0 && kind) {
        const char *last = contacts->actors[contacts->actor_count - 1].kind;
        if (last && strcmp(last, kind) == 0) {
            return last;
        }
    }
    return dm_contacts_keep_text(contacts, kind);
}

uint32_t dm_contacts_add_actor(dm_contacts *contacts, const char *key,
                               const char *label, const char *kind)
{
    assert(!contacts->memory->sealed && !contacts->memory->ranks);
    if (!reserve_items(contacts, (void **)&contacts->actors,
                       contacts->actor_count, &contacts->memory->actor_capacity,
                       sizeof(dm_actor))) {
        return DM_NO_ACTOR;
    }
    contacts->actors[contacts->actor_count] = (dm_actor){
        .key = dm_contacts_keep_text(contacts, key),
        .label = dm_contacts_keep_text(contacts, label ? label : key),
        .kind = keep_kind(contacts, kind)};
    return (uint32_t)contacts->actor_count++;
}

void dm_contacts_add_service(dm_contacts *contacts, uint32_t actor,
                             uint32_t state)
{
    struct dm_contacts_memory *memory = contacts->memory;
    assert(!memory->sealed);
    if (reserve_items(contacts, (void **)&memory->services,
                      memory->service_count, &memory->service_capacity,
                      sizeof *memory->services)) {
        memory->services[memory->service_count++] =
            (service){.actor = actor, .state = state};
    }
}

void dm_contacts_add_coverage(dm_contacts *contacts, dm_coverage coverage)
{
    assert(!contacts->memory->sealed);
    if (reserve_items(contacts, (void **)&contacts->coverage,
                      contacts->coverage_count,
                      &contacts->memory->coverage_capacity, sizeof coverage)) {
        contacts->coverage[contacts->coverage_count++] = coverage;
    }
}

void dm_contacts_set_record(dm_contacts *contacts, const char *record)
{
    assert(!contacts->memory->sealed);
    contacts->record = dm_contacts_keep_text(contacts, record);
}

static uint32_t number_label(dm_contacts *contacts, label_list *list,
                             const char *text)
{
    if (!text) {
        text = "";
    }
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->texts[i], text) == 0) {
            return (uint32_t)i;
        }
    }
    const char *kept = dm_contacts_keep_text(contacts, text);
    if (!kept || !reserve_items(contacts, (void **)&list->texts, list->count,
                                &list->capacity, sizeof *list->texts)) {
        return 0;
    }
    list->texts[list->count] = kept;
    return (uint32_t)list->count++;
}

uint32_t dm_contacts_number_channel(dm_contacts *contacts, const char *name)
{
    return number_label(contacts, &contacts->memory->channels, name);
}

uint32_t dm_contacts_number_topic(dm_contacts *contacts, const char *name)
{
    return number_label(contacts, &contacts->memory->topics, name);
}

void dm_contacts_gather_arrow(dm_contacts *contacts,
                              const gathered_arrow *arrow)
{
    struct dm_contacts_memory *memory = contacts->memory;
    assert(!memory->sealed);
    assert(memory->failed || (arrow->initiator < contacts->actor_count &&
                              arrow->recipient < contacts->actor_count));
    if (reserve_items(contacts, (void **)&memory->arrows, memory->arrow_count,
                      &memory->arrow_capacity, sizeof *arrow)) {
        memory->arrows[memory->arrow_count++] = *arrow;
    }
}

void dm_contacts_add_arrow(dm_contacts *contacts, const dm_arrow *arrow)
{
    gathered_arrow added = {
        .contact = arrow->contact,
        .when = arrow->when,
        .initiator = arrow->initiator,
        .recipient = arrow->recipient,
        .channel = dm_contacts_number_channel(contacts, arrow->channel),
        .topic = dm_contacts_number_topic(contacts, arrow->topic),
        .flags = (uint16_t)arrow->flags,
        .met = (uint16_t)arrow->met,
    };
    dm_contacts_gather_arrow(contacts, &added);
}

void dm_contacts_take_columns(dm_contacts *contacts, dm_arrow_columns *columns)
{
    struct dm_contacts_memory *memory = contacts->memory;
    assert(!memory->sealed && memory->ranks && memory->columns.count == 0);
    dm_arrow_columns_clear(&memory->columns);
    memory->columns = *columns;
    *columns = (dm_arrow_columns){0};
}

void dm_contacts_add_answer(dm_contacts *contacts, dm_answer answer)
{
    assert(!contacts->memory->sealed);
    if (reserve_items(contacts, (void **)&contacts->answers,
                      contacts->answer_count,
                      &contacts->memory->answer_capacity, sizeof answer)) {
        contacts->answers[contacts->answer_count++] = answer;
    }
}

void dm_contacts_add_telling(dm_contacts *contacts, int64_t contact,
                             const char *record)
{
    assert(!contacts->memory->sealed);
    dm_telling added = {.contact = contact,
                        .record = dm_contacts_keep_text(contacts, record),
                        .first_arrow = contacts->telling_arrow_count};
    if (reserve_items(contacts, (void **)&contacts->tellings,
                      contacts->telling_count,
                      &contacts->memory->telling_capacity, sizeof added)) {
        contacts->tellings[contacts->telling_count++] = added;
    }
}

void dm_contacts_add_telling_arrow(dm_contacts *contacts, const dm_arrow *arrow)
{
    struct dm_contacts_memory *memory = contacts->memory;
    assert(!memory->sealed && (memory->failed || contacts->telling_count > 0));
    dm_telling_arrow added = {
        .when = arrow->when,
        .initiator = arrow->initiator,
        .recipient = arrow->recipient,
        .channel = dm_contacts_number_channel(contacts, arrow->channel),
        .topic = dm_contacts_number_topic(contacts, arrow->topic),
        .flags = arrow->flags,
    };
    if (!memory->failed &&
        reserve_items(contacts, (void **)&contacts->telling_arrows,
                      contacts->telling_arrow_count,
                      &memory->telling_arrow_capacity, sizeof added)) {
        contacts->telling_arrows[contacts->telling_arrow_count++] = added;
        contacts->tellings[contacts->telling_count - 1].arrow_count++;
    }
}

uint32_t dm_contacts_find_actor(const dm_contacts *contacts, const char *key)
{
    size_t low = 0;
    size_t high = contacts->actor_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(contacts->actors[middle].key, key) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    bool found = low < contacts->actor_count &&
                 strcmp(contacts->actors[low].key, key) == 0;
    return found ? (uint32_t)low : DM_NO_ACTOR;
}

/* Answers and tellings begin with the number of their contact. */
static int64_t number_at(const char *item)
{
    int64_t number;
    memcpy(&number, item, sizeof number);
    return number;
}

/* The items that begin with the number `contact` in a list that ascends by it:
 * where they begin and, as the result, how many they are. */
static size_t find_items(const void *items, size_t count, size_t size,
                         int64_t contact, size_t *first)
{
    const char *bytes = items;
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (number_at(bytes + middle * size) < contact) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    *first = low;
    while (high < count && number_at(bytes + high * size) == contact) {
        high++;
    }
    return high - low;
}

size_t dm_contacts_find_answers(const dm_contacts *contacts, int64_t contact,
                                size_t *first)
{
    return find_items(contacts->answers, contacts->answer_count,
                      sizeof *contacts->answers, contact, first);
}

size_t dm_contacts_find_tellings(const dm_contacts *contacts, int64_t contact,
                                 size_t *first)
{
    return find_items(contacts->tellings, contacts->telling_count,
                      sizeof *contacts->tellings, contact, first);
}

const char *dm_contacts_state_text(const dm_contacts *contacts, uint32_t actor)
{
    assert(contacts->memory->sealed && actor < contacts->actor_count);
    return contacts->memory->state_texts[actor];
}

size_t dm_contacts_count_outside(const dm_contacts *contacts,
                                 const dm_phases *phases)
{
    size_t outside = 0;
    for (size_t i = 0; i < contacts->count; i++) {
        dm_interval when = {contacts->start[i], contacts->end[i]};
        bool repeated =
            i > 0 && contacts->contact[i] == contacts->contact[i - 1];
        bool within = repeated;
        for (size_t p = 0; p < phases->count && !within; p++) {
            within = dm_interval_overlaps(when, phases->items[p].window);
        }
        outside += !within;
    }
    return outside;
}
