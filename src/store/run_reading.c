#include "store/run_reading.h"

#include "model/contacts_memory.h"
#include "model/packed_words.h"
#include "store/begin_contacts.h"
#include "store/interpret_contact.h"
#include "store/label_numbers.h"
#include "store/queries.h"
#include "store/read_answers.h"
#include "store/read_arrow.h"
#include "store/read_chunks.h"
#include "store/reading_filter.h"
#include "store/reading_limits.h"
#include "store/row_list.h"
#include "store/served_states.h"
#include "store/snapshot.h"
#include "store/stored_actors.h"
#include "store/stored_contacts.h"
#include "store/stored_labels.h"

/* All that one run needs; released as a whole. */
typedef struct reading_run {
    dm_store *store;
    const dm_phases *windows;
    const dm_phases *packs; /* NULL: nothing is packed */
    int64_t contact;        /* the only one to be read; 0: all of `kind` */
    dm_listing listing;
    const char *kind;
    dm_basis basis;
    dm_stored_actors actors;
    dm_stored_labels channels;
    dm_stored_labels topics;
    dm_side_tables beside;
    dm_services services;
    dm_record_coverage coverage;
    dm_record_choice choice;
    dm_contact_details details;
    dm_reading_filter filter;
    dm_interpreter interpreter;
    dm_arrow_reader reader;
    dm_contacts *contacts;
    dm_packed_words *words; /* what was packed; NULL: nothing */
    dm_label_numbers channel_numbers;
    dm_label_numbers topic_numbers;
} reading_run;

static dm_status load_names(reading_run *run, const dm_reading *reading,
                            dm_error *error)
{
    dm_status status = dm_stored_actors_load(&run->actors, run->store, error);
    if (status == DM_OK) {
        status = dm_stored_labels_load(&run->channels, run->store,
                                       dm_query_read_channels, error);
    }
    if (status == DM_OK) {
        status = dm_stored_labels_load(&run->topics, run->store,
                                       dm_query_read_topics, error);
    }
    if (status == DM_OK) {
        dm_reading_names names = {.actors = &run->actors,
                                  .channels = &run->channels,
                                  .topics = &run->topics};
        status = dm_reading_filter_init(&run->filter, run->store, reading,
                                        &names, error);
    }
    return status;
}

static dm_status load_details(reading_run *run, const dm_reading *reading,
                              dm_error *error)
{
    dm_status status = dm_side_tables_load(&run->beside, run->store, error);
    if (status == DM_OK) {
        status = dm_services_load(&run->services, run->store, &run->actors,
                                  &run->beside, error);
    }
    if (status == DM_OK) {
        status = dm_record_coverage_load(&run->coverage, run->store,
                                         &run->actors, &run->beside, error);
    }
    if (status == DM_OK) {
        status =
            dm_record_choice_init(&run->choice, run->store, reading, error);
    }
    if (status == DM_OK) {
        run->details = (dm_contact_details){.actors = &run->actors,
                                            .coverage = &run->coverage,
                                            .widths = reading->widths,
                                            .without = run->choice.without};
        status = dm_contact_details_load(&run->details, run->store,
                                         &run->beside, error);
    }
    return status;
}

static void release_run(reading_run *run)
{
    dm_arrow_reader_clear(&run->reader);
    dm_interpreter_clear(&run->interpreter);
    dm_reading_filter_clear(&run->filter);
    dm_contact_details_clear(&run->details);
    dm_record_choice_clear(&run->choice);
    dm_record_coverage_clear(&run->coverage);
    dm_services_clear(&run->services);
    dm_stored_labels_clear(&run->topics);
    dm_stored_labels_clear(&run->channels);
    dm_stored_actors_clear(&run->actors);
    dm_contacts_free(run->contacts);
    dm_label_numbers_clear(&run->channel_numbers);
    dm_label_numbers_clear(&run->topic_numbers);
}

static void add_arrows(reading_run *run, const dm_stored_contact *row)
{
    gathered_arrow arrow = {
        .contact = row->id,
        .when = row->when,
        .channel = dm_label_numbers_find(&run->channel_numbers, run->contacts,
                                         row->channel),
        .topic = dm_label_numbers_find(&run->topic_numbers, run->contacts,
                                       row->topic),
        .met = (uint16_t)row->met,
    };
    for (size_t i = 0; i < run->reader.arrow_count; i++) {
        arrow.initiator = run->reader.arrows[i].initiator;
        arrow.recipient = run->reader.arrows[i].recipient;
        arrow.flags = (uint16_t)run->reader.arrows[i].flags;
        dm_contacts_gather_arrow(run->contacts, &arrow);
    }
}

static void add_telling_arrows(reading_run *run, const dm_stored_contact *row)
{
    dm_arrow arrow = {
        .contact = row->id,
        .when = row->when,
        .channel = dm_stored_labels_name(&run->channels, row->channel),
        .topic = dm_stored_labels_name(&run->topics, row->topic),
        .met = row->met,
    };
    for (size_t i = 0; i < run->reader.arrow_count; i++) {
        arrow.initiator = run->reader.arrows[i].initiator;
        arrow.recipient = run->reader.arrows[i].recipient;
        arrow.flags = run->reader.arrows[i].flags;
        dm_contacts_add_telling_arrow(run->contacts, &arrow);
    }
}

/* Its arrows, or in which number of those left out it counts. */
static void keep_contact(reading_run *run, const dm_stored_contact *row,
                         bool raised)
{
    bool selected = run->reader.arrow_count > 0;
    if (!row->dated && !run->contact) {
        run->contacts->undated += selected || run->reader.internal;
    } else if (selected && raised) {
        add_arrows(run, row);
    } else if (selected) {
        run->contacts->theme_left_out++;
    } else {
        run->contacts->internal_left_out += run->reader.internal;
    }
}

/* Let the reader have the arrows of `*row` as `account` tells it; `*reads` is
 * false where its date lies outside the windows. */
static dm_status read_as(reading_run *run, dm_stored_contact *row,
                         const dm_stored_account *account, bool *reads,
                         bool *raised, dm_error *error)
{
    dm_status status =
        dm_interpret_contact(raised, &run->interpreter, row, account, error);
    *reads = !row->dated || dm_limits_touch(run->windows, row->when);
    if (status == DM_OK && *reads) {
        status = dm_arrow_reader_read(&run->reader, row, error);
    }
    return status;
}

static dm_status add_tellings(reading_run *run, const dm_stored_contact *row,
                              dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < row->account_count && status == DM_OK; i++) {
        dm_stored_contact told = *row;
        bool reads;
        bool raised;
        status = read_as(run, &told, &row->accounts[i], &reads, &raised, error);
        if (status == DM_OK) {
            dm_contacts_add_telling(run->contacts, row->id,
                                    row->accounts[i].record);
        }
        if (status == DM_OK && reads && raised && told.dated) {
            add_telling_arrows(run, &told);
        }
    }
    return status;
}

/* A contact that is not read for want of a record counts where it would be by
 * its own row. */
static dm_status pass_over(reading_run *run, dm_stored_contact *row,
                           dm_error *error)
{
    bool reads;
    bool raised;
    dm_status status = read_as(run, row, NULL, &reads, &raised, error);
    if (status == DM_OK && reads && row->dated) {
        run->contacts->untold += run->reader.arrow_count > 0;
    }
    return status;
}

static dm_status add_contact(reading_run *run, dm_stored_contact *row,
                             dm_error *error)
{
    const dm_stored_account *account;
    if (row->untold ||
        !dm_interpreter_choose(&account, &run->interpreter, row)) {
        return pass_over(run, row, error);
    }
    dm_status status = dm_interpret_dispute(&run->interpreter, row, error);
    if (status == DM_OK && row->contested) {
        status = add_tellings(run, row, error);
    }
    bool reads;
    bool raised;
    if (status == DM_OK) {
        status = read_as(run, row, account, &reads, &raised, error);
    }
    if (status == DM_OK && reads) {
        keep_contact(run, row, raised);
    }
    return status;
}

static dm_status take_contact(void *context, dm_statement *statement,
                              dm_error *error)
{
    reading_run *run = context;
    dm_stored_contact row;
    dm_status status =
        dm_stored_contact_read(&row, &run->details, statement, error);
    return status == DM_OK ? add_contact(run, &row, error) : status;
}

static void bind_limits(dm_statement *statement, const dm_interval *limits)
{
    if (limits) {
        dm_statement_bind_integer(statement, 2, limits->start);
        dm_statement_bind_integer(statement, 3, limits->end);
    }
}

static dm_status scan_contacts(reading_run *run, const char *query,
                               const dm_interval *limits, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, run->store, query, error);
    if (status == DM_OK) {
        dm_statement_bind_text(statement, 1, run->kind);
        bind_limits(statement, limits);
        status = dm_rows_each(statement, take_contact, run, error);
    }
    return status;
}

/* One contact, unless `limits` (NULL: none) leave it out. */
static dm_status scan_contact(reading_run *run, int64_t contact,
                              const dm_interval *limits, dm_error *error)
{
    const char *query =
        limits ? dm_query_read_contact_within : dm_query_read_contact_numbered;
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, run->store, query, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, contact);
        bind_limits(statement, limits);
        status = dm_rows_each(statement, take_contact, run, error);
    }
    return status;
}

/* Where accounts have dates of their own, those of the rows do not tell which
 * contacts, or tellings of them, touch the windows. */
static bool is_limited(const reading_run *run, dm_interval *limits)
{
    bool limited = run->windows && !run->details.accounts_state_dates;
    if (limited) {
        *limits = dm_limits_find(run->windows, run->details.widths);
    }
    return limited;
}

static dm_status read_rows(reading_run *run, dm_error *error)
{
    dm_interval limits;
    return is_limited(run, &limits)
               ? scan_contacts(run, dm_query_read_contacts_within, &limits,
                               error)
               : scan_contacts(run, dm_query_read_contacts_all, NULL, error);
}

/* A plain contact of several arrows goes the way of the rows. */
static dm_status add_plain(reading_run *run, const dm_plain_contact *plain,
                           dm_error *error)
{
    dm_stored_contact row = {
        .id = plain->id,
        .dated = true,
        .when = plain->when,
        .direction = plain->direction,
        .initiator = dm_stored_actors_find(&run->actors, plain->initiator),
        .recipient = dm_stored_actors_find(&run->actors, plain->recipient),
        .channel = plain->channel,
        .topic = plain->topic,
    };
    return add_contact(run, &row, error);
}

/* What the copy could not tell, and what is not in it. */
static dm_status add_others(reading_run *run, const dm_chunk_reading *copy,
                            dm_error *error)
{
    dm_status status = DM_OK;
    dm_interval limits;
    const dm_interval *limited = is_limited(run, &limits) ? &limits : NULL;
    for (size_t i = 0; i < copy->left_count && status == DM_OK; i++) {
        status = add_plain(run, &copy->left[i], error);
    }
    for (size_t i = 0; i < copy->list.apart_count && status == DM_OK; i++) {
        status = scan_contact(run, copy->list.apart[i], limited, error);
    }
    return status;
}

/* A plain contact is told by no record, and nobody raised a theme in it. */
static void count_plain(reading_run *run, const dm_chunk_reading *copy)
{
    if (run->choice.record && !run->choice.filled) {
        run->contacts->untold += copy->selected;
        return;
    }
    run->contacts->internal_left_out += copy->internal;
    if (run->basis == DM_BASIS_THEME) {
        run->contacts->theme_left_out += copy->selected;
    }
}

/* From the copy, or else from the rows. */
static dm_status read_copy(reading_run *run, dm_error *error)
{
    dm_chunk_reading copy = {
        .reading = run->reader.reading,
        .windows = run->windows,
        .actors = &run->actors,
        .channels = &run->channels,
        .topics = &run->topics,
        .services = &run->services,
        .filter = &run->filter,
        .reply_channel = run->reader.reply_channel,
        .keeps = run->basis == DM_BASIS_APPROACH &&
                 (!run->choice.record || run->choice.filled),
        .packs = run->packs,
    };
    bool served;
    dm_status status =
        dm_chunks_read(&served, &copy, run->contacts, run->store, error);
    if (status == DM_OK && served) {
        count_plain(run, &copy);
        status = add_others(run, &copy, error);
    } else if (status == DM_OK) {
        status = read_rows(run, error);
    }
    run->words = copy.words;
    copy.words = NULL;
    dm_chunk_reading_clear(&copy);
    return status;
}

static dm_status read_selected(reading_run *run, dm_error *error)
{
    if (!dm_label_numbers_init(&run->channel_numbers, &run->channels,
                               dm_contacts_number_channel) ||
        !dm_label_numbers_init(&run->topic_numbers, &run->topics,
                               dm_contacts_number_topic)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for labels");
    }
    if (run->contact) {
        return scan_contact(run, run->contact, NULL, error);
    }
    return run->listing == DM_LIST_CONTACTS ? read_copy(run, error)
                                            : read_rows(run, error);
}

static dm_status run_rows(reading_run *run, const dm_reading *reading,
                          dm_error *error)
{
    dm_status status = load_names(run, reading, error);
    if (status == DM_OK) {
        status = load_details(run, reading, error);
    }
    if (status == DM_OK) {
        const dm_known_parts known = {.actors = &run->actors,
                                      .services = &run->services,
                                      .coverage = &run->coverage,
                                      .record = run->choice.record};
        status = dm_contacts_begin(&run->contacts, &known, reading, error);
    }
    if (status == DM_OK) {
        run->interpreter = (dm_interpreter){.choice = &run->choice,
                                            .basis = run->basis,
                                            .services = &run->services};
        run->reader = (dm_arrow_reader){
            .reading = reading,
            .filter = &run->filter,
            .services = &run->services,
            .reply_channel = dm_stored_labels_find(&run->channels, "reply")};
        status = read_selected(run, error);
    }
    if (status == DM_OK && run->beside.answers) {
        status = dm_answers_read(run->contacts, run->store, error);
    }
    if (status == DM_OK) {
        status = dm_contacts_seal(run->contacts, error);
    }
    return status;
}

/* What was packed is the caller's, `run->words`. */
static dm_status finish_run(dm_contacts **out, reading_run *run,
                            const dm_reading *reading, dm_error *error)
{
    *out = NULL;
    dm_snapshot snapshot;
    dm_status status = dm_snapshot_begin(&snapshot, run->store, error);
    if (status == DM_OK) {
        status = run_rows(run, reading, error);
    }
    dm_snapshot_end(&snapshot);
    if (status == DM_OK) {
        *out = run->contacts;
        run->contacts = NULL;
    } else {
        dm_packed_words_free(run->words);
        run->words = NULL;
    }
    release_run(run);
    return status;
}

dm_status dm_store_run_reading(dm_contacts **out, dm_store *store,
                               const dm_reading *reading,
                               const dm_phases *windows, dm_listing listing,
                               dm_error *error)
{
    reading_run run = {
        .store = store,
        .windows = windows,
        .listing = listing,
        .kind = listing == DM_LIST_SILENCES ? "silence" : "contact",
        /* Nobody raises anything in a silence. */
        .basis =
            listing == DM_LIST_SILENCES ? DM_BASIS_APPROACH : reading->basis,
    };
    return finish_run(out, &run, reading, error);
}

dm_status dm_store_run_packed(dm_packed_contacts *out, dm_store *store,
                              const dm_reading *reading,
                              const dm_packed_windows *windows, dm_error *error)
{
    reading_run run = {.store = store,
                       .windows = windows->limits,
                       .packs = windows->packs,
                       .listing = DM_LIST_CONTACTS,
                       .kind = "contact",
                       .basis = reading->basis};
    dm_status status = finish_run(&out->rest, &run, reading, error);
    if (status == DM_OK && run.words) {
        out->words = run.words;
        out->outside = dm_packed_words_outside(out->words);
    }
    return status;
}

dm_status dm_store_run_reading_of(dm_contacts **out, dm_store *store,
                                  const dm_reading *reading, int64_t contact,
                                  dm_error *error)
{
    reading_run run = {
        .store = store, .contact = contact, .basis = reading->basis};
    return finish_run(out, &run, reading, error);
}
