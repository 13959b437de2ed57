#include "store/read_chunks.h"

#include "base/parallel_work.h"
#include "base/work_line.h"
#include "base/work_progress.h"
#include "model/contacts_memory.h"
#include "model/packed_words.h"
#include "store/chunk_contents.h"
#include "store/label_numbers.h"
#include "store/plain_contacts.h"

#include <stdlib.h>
#include <string.h>

enum { THREADS_MOST = 16 };

typedef struct chunk_entry {
    const dm_listed_chunk *listed;
    bool within; /* all of it lies in one window */
    size_t place;
    size_t end; /* behind its last arrow, when it is read */
} chunk_entry;

typedef struct chunk_run {
    dm_chunk_reading *given;
    dm_store *store;
    dm_plain_rule rule;
    bool unfit;   /* the rows are to be asked */
    size_t total; /* contacts of all entries */
    size_t entry_count;
    chunk_entry *entries;
    dm_arrow_columns columns;
    size_t thread_count;
    dm_plain_reader *readers;
    size_t slot_count;
    dm_buffer *slots; /* the bytes of the chunks that are read now */
    dm_chunk_contents contents;
    dm_error *error;
} chunk_run;

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
}

/* Whether a chunk is to be read, and with a look at its dates. */
static bool is_touched(const dm_phases *windows, dm_interval hull, bool *within)
{
    bool touched = windows == NULL;
    *within = touched;
    for (size_t i = 0; windows && i < windows->count; i++) {
        dm_interval window = windows->items[i].window;
        touched |= dm_interval_overlaps(hull, window);
        *within |= window.start <= hull.start && hull.end <= window.end;
    }
    return touched;
}

static dm_status plan_chunks(chunk_run *run, dm_error *error)
{
    const dm_copy_list *list = &run->given->list;
    run->entries = calloc(list->chunk_count + 1, sizeof *run->entries);
    if (!run->entries) {
        return refuse_memory(error);
    }
    for (size_t i = 0; i < list->chunk_count; i++) {
        const dm_listed_chunk *chunk = &list->chunks[i];
        bool within;
        if (is_touched(run->given->windows, chunk->hull, &within)) {
            run->entries[run->entry_count++] = (chunk_entry){
                .listed = chunk, .within = within, .place = run->total};
            run->total += chunk->count;
        }
    }
    return DM_OK;
}

static bool takes_label(const int64_t *labels, size_t count, int64_t label)
{
    bool takes = count == 0;
    for (size_t i = 0; i < count && !takes; i++) {
        takes = labels[i] == label;
    }
    return takes;
}

static void filter_labels(dm_plain_labels *labels, const int64_t *wanted,
                          size_t count)
{
    for (size_t i = 0; i <= labels->size; i++) {
        int64_t id = i < labels->size ? (int64_t)i : 0;
        labels->items[i].takes = takes_label(wanted, count, id);
    }
}

static dm_status make_rule(chunk_run *run, const uint32_t *ranks,
                           dm_error *error)
{
    const dm_chunk_reading *given = run->given;
    const dm_reading_filter *filter = given->filter;
    dm_plain_rule *rule = &run->rule;
    bool fit[3];
    *rule = (dm_plain_rule){.windows = given->windows,
                            .scope = given->reading->scope,
                            .keeps = given->keeps,
                            .ranks = ranks,
                            .filters_pairs = filter->pair_count > 0};
    if (!dm_plain_rule_number_actors(rule, given->actors, &fit[0]) ||
        !dm_plain_labels_init(&rule->channels, given->channels, &fit[1]) ||
        !dm_plain_labels_init(&rule->topics, given->topics, &fit[2])) {
        return refuse_memory(error);
    }
    filter_labels(&rule->channels, filter->channels, filter->channel_count);
    filter_labels(&rule->topics, filter->topics, filter->topic_count);
    if (given->reply_channel > 0 &&
        (uint64_t)given->reply_channel < rule->channels.size) {
        rule->channels.items[given->reply_channel].flags = DM_CONTACT_REPLY;
        rule->replies = true;
    }
    /* Without posts nobody speaks for another one. */
    rule->copies = rule->keeps && given->services->count == 0 &&
                   rule->scope != DM_SCOPE_INTERNAL && !filter->actor_count &&
                   !filter->pair_count && !filter->channel_count &&
                   !filter->topic_count;
    run->unfit |= !fit[0] || !fit[1] || !fit[2] ||
                  filter->pair_count > DM_PLAIN_PAIRS_MOST;
    return DM_OK;
}

static bool make_reader(dm_plain_reader *out, const chunk_run *run)
{
    const dm_chunk_reading *given = run->given;
    out->rule = &run->rule;
    out->used_channels =
        calloc(run->rule.channels.name_count, sizeof *out->used_channels);
    out->used_topics =
        calloc(run->rule.topics.name_count, sizeof *out->used_topics);
    dm_plain_ends_init(&out->ends, given->services, given->filter,
                       given->reading->level);
    return out->used_channels && out->used_topics;
}

/* Room to keep what is read, or words to pack it into. */
static bool make_columns(chunk_run *run, const dm_contacts *contacts)
{
    dm_chunk_reading *given = run->given;
    dm_packed_size size = {.contacts = run->total,
                           .actors = contacts->actor_count,
                           .lanes = run->thread_count};
    bool packs = given->packs && run->rule.keeps &&
                 dm_packed_words_fit(given->packs, contacts->dates, size);
    bool made = true;
    if (packs) {
        given->words = dm_packed_words_new(given->packs, contacts->dates, size);
        made = given->words != NULL;
    }
    for (size_t i = 0; i < run->thread_count && packs && made; i++) {
        made = dm_plain_reader_pack(&run->readers[i], &given->words->lanes[i]);
    }
    size_t kept = run->rule.keeps && !packs ? run->total : 0;
    return made && dm_arrow_columns_init(&run->columns, kept);
}

static dm_status make_room(chunk_run *run, const dm_contacts *contacts,
                           dm_error *error)
{
    size_t threads = dm_count_processors();
    threads = threads < THREADS_MOST ? threads : THREADS_MOST;
    run->thread_count = threads < run->entry_count ? threads : run->entry_count;
    run->thread_count += run->thread_count == 0;
    run->readers = calloc(run->thread_count, sizeof *run->readers);
    run->slot_count = run->thread_count + 1; /* one waits */
    run->slots = calloc(run->slot_count, sizeof *run->slots);
    bool made = run->readers && run->slots;
    for (size_t i = 0; i < run->thread_count && made; i++) {
        made = make_reader(&run->readers[i], run);
    }
    return made && make_columns(run, contacts) ? DM_OK : refuse_memory(error);
}

/* A chunk that is not there has no bytes, and is found to be damaged. */
static dm_status load_chunk(void *context, size_t piece)
{
    chunk_run *run = context;
    dm_work_tell(piece, run->entry_count);
    return dm_chunk_contents_read(
        &run->slots[piece % run->slot_count], &run->contents,
        run->entries[piece].listed->order, run->error);
}

/* DM_REFUSED where the chunk is damaged, so that no more are loaded. */
static dm_status read_chunk(void *context, size_t piece, size_t thread)
{
    chunk_run *run = context;
    const dm_buffer *bytes = &run->slots[piece % run->slot_count];
    dm_plain_reader *reader = &run->readers[thread];
    chunk_entry *entry = &run->entries[piece];
    dm_chunk chunk;
    if (!dm_chunk_open(&chunk, bytes->text, bytes->size) ||
        chunk.count != entry->listed->count) {
        reader->damaged = true;
        return DM_REFUSED;
    }
    entry->end = entry->place;
    if (!dm_plain_reader_read(reader, &chunk, entry->within, &run->columns,
                              &entry->end)) {
        return DM_NO_MEMORY;
    }
    return reader->damaged ? DM_REFUSED : DM_OK;
}

/* Close the gaps that contacts without an arrow left. */
static void close_gaps(chunk_run *run)
{
    dm_arrow_columns *columns = &run->columns;
    for (size_t i = 0; i < run->entry_count; i++) {
        const chunk_entry *entry = &run->entries[i];
        size_t count = entry->end - entry->place;
        if (count > 0 && columns->count > 0) {
            run->unfit |= columns->start[entry->place] <
                          columns->start[columns->count - 1];
        }
        dm_arrow_columns_move(columns, columns->count, entry->place, count);
        columns->count += count;
    }
}

/* The file is read by this thread, while others decode what it has read. */
static dm_status read_all(chunk_run *run, dm_error *error)
{
    const dm_work_line line = {.bring = load_chunk,
                               .work = read_chunk,
                               .context = run,
                               .slots = run->slot_count};
    run->error = error;
    dm_work_begin("reading the contacts");
    dm_status status =
        dm_work_in_line(&line, run->entry_count, run->thread_count);
    dm_work_end();
    for (size_t i = 0; i < run->thread_count; i++) {
        run->unfit |= run->readers[i].damaged;
    }
    if (run->unfit) {
        return DM_OK;
    }
    if (status == DM_OK) {
        close_gaps(run);
    }
    return status == DM_NO_MEMORY ? refuse_memory(error) : status;
}

/* Put the numbers that the contacts give in place of ours, those of labels
 * that no arrow has left out. */
static bool rename_labels(dm_contacts *contacts, dm_number_label *number,
                          uint32_t *column, size_t count, const bool *used,
                          const dm_plain_labels *labels)
{
    uint32_t *numbers = malloc(labels->name_count * sizeof *numbers);
    bool same = true;
    for (size_t i = 0; i < labels->name_count && numbers; i++) {
        numbers[i] = used[i] ? number(contacts, labels->names[i]) : 0;
        same = same && (!used[i] || numbers[i] == i);
    }
    for (size_t i = 0; i < count && numbers && !same; i++) {
        column[i] = numbers[column[i]];
    }
    free(numbers);
    return numbers != NULL;
}

static void unite_used(chunk_run *run)
{
    dm_plain_reader *all = &run->readers[0];
    for (size_t i = 1; i < run->thread_count; i++) {
        for (size_t j = 0; j < run->rule.channels.name_count; j++) {
            all->used_channels[j] |= run->readers[i].used_channels[j];
        }
        for (size_t j = 0; j < run->rule.topics.name_count; j++) {
            all->used_topics[j] |= run->readers[i].used_topics[j];
        }
    }
}

static bool gather_left(chunk_run *run)
{
    dm_chunk_reading *given = run->given;
    size_t count = 0;
    for (size_t i = 0; i < run->thread_count; i++) {
        given->selected += run->readers[i].selected;
        given->internal += run->readers[i].internal;
        count += run->readers[i].left_count;
    }
    given->left = malloc((count + 1) * sizeof *given->left);
    for (size_t i = 0; i < run->thread_count && given->left; i++) {
        const dm_plain_reader *reader = &run->readers[i];
        if (reader->left_count > 0) {
            memcpy(given->left + given->left_count, reader->left,
                   reader->left_count * sizeof *given->left);
        }
        given->left_count += reader->left_count;
    }
    return given->left != NULL;
}

static dm_status give_columns(chunk_run *run, dm_contacts *contacts,
                              dm_error *error)
{
    dm_arrow_columns *columns = &run->columns;
    const dm_plain_reader *all = &run->readers[0];
    if (!gather_left(run)) {
        return refuse_memory(error);
    }
    if (run->given->words) { /* which know no labels */
        return DM_OK;
    }
    unite_used(run);
    if (!rename_labels(contacts, dm_contacts_number_channel, columns->channel,
                       columns->count, all->used_channels,
                       &run->rule.channels) ||
        !rename_labels(contacts, dm_contacts_number_topic, columns->topic,
                       columns->count, all->used_topics, &run->rule.topics)) {
        return refuse_memory(error);
    }
    dm_contacts_take_columns(contacts, columns);
    return DM_OK;
}

static dm_status read_plain(chunk_run *run, dm_contacts *contacts,
                            dm_error *error)
{
    dm_status status = dm_copy_list_load(&run->given->list, run->store, error);
    run->unfit = !run->given->list.usable;
    if (status != DM_OK || run->unfit) {
        return status;
    }
    const uint32_t *ranks = dm_contacts_rank_actors(contacts);
    status = ranks ? make_rule(run, ranks, error) : refuse_memory(error);
    if (status != DM_OK || run->unfit) {
        return status;
    }
    status = plan_chunks(run, error);
    if (status == DM_OK) {
        status = make_room(run, contacts, error);
    }
    if (status == DM_OK) {
        status = read_all(run, error);
    }
    return status == DM_OK && !run->unfit ? give_columns(run, contacts, error)
                                          : status;
}

static void clear_run(chunk_run *run)
{
    for (size_t i = 0; i < run->slot_count && run->slots; i++) {
        dm_buffer_clear(&run->slots[i]);
    }
    dm_chunk_contents_clear(&run->contents);
    free(run->slots);
    free(run->entries);
    for (size_t i = 0; i < run->thread_count && run->readers; i++) {
        dm_plain_reader_clear(&run->readers[i]);
    }
    free(run->readers);
    dm_arrow_columns_clear(&run->columns);
    free(run->rule.actors);
    free(run->rule.ranked);
    dm_plain_labels_clear(&run->rule.channels);
    dm_plain_labels_clear(&run->rule.topics);
}

dm_status dm_chunks_read(bool *served, dm_chunk_reading *reading,
                         dm_contacts *contacts, dm_store *store,
                         dm_error *error)
{
    chunk_run run = {
        .given = reading, .store = store, .contents = {.store = store}};
    dm_status status = read_plain(&run, contacts, error);
    *served = status == DM_OK && !run.unfit;
    clear_run(&run);
    if (!*served) {
        dm_packed_words_free(reading->words);
        reading->words = NULL;
    }
    return status;
}

void dm_chunk_reading_clear(dm_chunk_reading *reading)
{
    free(reading->left);
    reading->left = NULL;
    dm_packed_words_free(reading->words);
    reading->words = NULL;
    dm_copy_list_clear(&reading->list);
}
