#include "store/run_reading.h"

#include "store/interpret_contact.h"
#include "store/queries.h"
#include "store/read_answers.h"
#include "store/read_arrow.h"
#include "store/reading_filter.h"
#include "store/row_list.h"
#include "store/served_states.h"
#include "store/snapshot.h"
#include "store/stored_actors.h"
#include "store/stored_contacts.h"
#include "store/stored_labels.h"

#include <string.h>

/* Longer than written history, in days. */
#define MOST_ROOM_DAYS 1e9

/* All that one run needs; released as a whole. */
typedef struct reading_run {
    dm_store *store;
    const dm_phases *windows;
    int64_t contact; /* the only one to be read; 0: all of `kind` */
    const char *kind;
    dm_basis basis;
    dm_stored_actors actors;
    dm_stored_labels channels;
    dm_stored_labels topics;
    dm_services services;
    dm_record_coverage coverage;
    dm_record_choice choice;
    dm_contact_details details;
    dm_reading_filter filter;
    dm_interpreter interpreter;
    dm_arrow_reader reader;
    dm_contacts *contacts;
} reading_run;

static dm_status load_labels(reading_run *run, dm_error *error)
{
    dm_status status = dm_stored_labels_load(&run->channels, run->store,
                                             dm_query_read_channels, error);
    if (status == DM_OK) {
        status = dm_stored_labels_load(&run->topics, run->store,
                                       dm_query_read_topics, error);
    }
    return status;
}

static dm_status load_names(reading_run *run, const dm_reading *reading,
                            dm_error *error)
{
    dm_status status = dm_stored_actors_load(&run->actors, run->store, error);
    if (status == DM_OK) {
        status = load_labels(run, error);
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
    dm_status status =
        dm_services_load(&run->services, run->store, &run->actors, error);
    if (status == DM_OK) {
        status = dm_record_coverage_load(&run->coverage, run->store,
                                         &run->actors, error);
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
        status = dm_contact_details_load(&run->details, run->store, error);
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
}

static dm_status add_services(reading_run *run, dm_error *error)
{
    const dm_interval always = {DM_TIME_MIN, DM_TIME_MAX};
    dm_number_set states = {0};
    for (uint32_t i = 0; i < run->actors.count && !states.failed; i++) {
        dm_services_find(&run->services, i, always, &states);
        for (size_t j = 0; j < states.count; j++) {
            dm_contacts_add_service(run->contacts, i, states.items[j]);
        }
    }
    bool failed = states.failed;
    dm_number_set_clear(&states);
    return failed ? dm_error_set(error, DM_NO_MEMORY, "no memory for posts")
                  : DM_OK;
}

static dm_status begin_contacts(reading_run *run, const dm_reading *reading,
                                dm_error *error)
{
    dm_status status = dm_contacts_new(&run->contacts, error);
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < run->actors.count; i++) {
        const dm_stored_actor *actor = &run->actors.items[i];
        if (dm_contacts_add_actor(run->contacts, actor->key, actor->label,
                                  actor->kind) == DM_NO_ACTOR) {
            return dm_error_set(error, DM_NO_MEMORY, "no memory for actors");
        }
    }
    for (size_t i = 0; i < run->coverage.count; i++) {
        dm_contacts_add_coverage(run->contacts, run->coverage.rows[i].coverage);
    }
    run->contacts->dates = reading->dates;
    run->contacts->order = reading->order;
    if (run->choice.record) {
        dm_contacts_set_record(run->contacts, run->choice.record);
    }
    return add_services(run, error);
}

static bool touches_windows(const dm_phases *windows, dm_interval when)
{
    bool touches = windows == NULL;
    for (size_t i = 0; windows && i < windows->count && !touches; i++) {
        touches = dm_interval_overlaps(when, windows->items[i].window);
    }
    return touches;
}

typedef void add_arrow(dm_contacts *contacts, const dm_arrow *arrow);

static void add_arrows(reading_run *run, const dm_stored_contact *row,
                       add_arrow *add)
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
        add(run->contacts, &arrow);
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
        add_arrows(run, row, dm_contacts_add_arrow);
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
    *reads = !row->dated || touches_windows(run->windows, row->when);
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
            add_arrows(run, &told, dm_contacts_add_telling_arrow);
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

static dm_status take_contact(void *context, dm_statement *statement,
                              dm_error *error)
{
    reading_run *run = context;
    dm_stored_contact row;
    const dm_stored_account *account;
    dm_status status =
        dm_stored_contact_read(&row, &run->details, statement, error);
    if (status != DM_OK) {
        return status;
    }
    if (row.untold ||
        !dm_interpreter_choose(&account, &run->interpreter, &row)) {
        return pass_over(run, &row, error);
    }
    status = dm_interpret_dispute(&run->interpreter, &row, error);
    if (status == DM_OK && row.contested) {
        status = add_tellings(run, &row, error);
    }
    bool reads;
    bool raised;
    if (status == DM_OK) {
        status = read_as(run, &row, account, &reads, &raised, error);
    }
    if (status == DM_OK && reads) {
        keep_contact(run, &row, raised);
    }
    return status;
}

static dm_status scan_contacts(reading_run *run, const char *query,
                               const dm_interval *limits, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, run->store, query, error);
    if (status == DM_OK) {
        dm_statement_bind_text(statement, 1, run->kind);
        if (limits) {
            dm_statement_bind_integer(statement, 2, limits->start);
            dm_statement_bind_integer(statement, 3, limits->end);
        }
        status = dm_rows_each(statement, take_contact, run, error);
    }
    return status;
}

static dm_status scan_contact(reading_run *run, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, run->store, dm_query_read_contact_numbered, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, run->contact);
        status = dm_rows_each(statement, take_contact, run, error);
    }
    return status;
}

/* More than any approximate end is moved, in seconds. */
static dm_time find_room(const dm_widths *widths)
{
    const dm_widths *used = widths ? widths : &dm_widths_default;
    double days = used->day;
    days = days < used->month ? used->month : days;
    days = (days < used->year ? used->year : days) + 1;
    return days < MOST_ROOM_DAYS ? (dm_time)(days * (double)DM_DAY_S)
                                 : (dm_time)MOST_ROOM_DAYS * DM_DAY_S;
}

/* From the first second of the windows to their last, and room at both ends
 * for dates that are widened into them. */
static dm_interval find_limits(const dm_phases *windows,
                               const dm_widths *widths)
{
    const dm_time room = find_room(widths);
    dm_interval limits = {DM_TIME_MAX, DM_TIME_MIN};
    for (size_t i = 0; i < windows->count; i++) {
        dm_interval window = windows->items[i].window;
        limits.start =
            window.start < limits.start ? window.start : limits.start;
        limits.end = window.end > limits.end ? window.end : limits.end;
    }
    limits.start =
        limits.start < DM_TIME_MIN + room ? DM_TIME_MIN : limits.start - room;
    limits.end =
        limits.end > DM_TIME_MAX - room ? DM_TIME_MAX : limits.end + room;
    return limits;
}

static dm_status read_rows(reading_run *run, dm_error *error)
{
    if (run->contact) {
        return scan_contact(run, error);
    }
    /* Where accounts have dates of their own, those of the rows do not tell
       which contacts, or tellings of them, touch the windows. */
    if (!run->windows || run->details.accounts_state_dates) {
        return scan_contacts(run, dm_query_read_contacts_all, NULL, error);
    }
    dm_status status =
        scan_contacts(run, dm_query_read_contacts_undated, NULL, error);
    if (status == DM_OK && run->windows->count > 0) {
        dm_interval limits = find_limits(run->windows, run->details.widths);
        status =
            scan_contacts(run, dm_query_read_contacts_within, &limits, error);
    }
    return status;
}

static dm_status run_rows(reading_run *run, const dm_reading *reading,
                          dm_error *error)
{
    dm_status status = load_names(run, reading, error);
    if (status == DM_OK) {
        status = load_details(run, reading, error);
    }
    if (status == DM_OK) {
        status = begin_contacts(run, reading, error);
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
        status = read_rows(run, error);
    }
    if (status == DM_OK) {
        status = dm_answers_read(run->contacts, run->store, error);
    }
    if (status == DM_OK) {
        status = dm_contacts_seal(run->contacts, error);
    }
    return status;
}

static dm_status finish_run(dm_contacts **out, reading_run *run,
                            const dm_reading *reading, dm_error *error)
{
    *out = NULL;
    dm_status status = run_rows(run, reading, error);
    if (status == DM_OK) {
        *out = run->contacts;
        run->contacts = NULL;
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
        .kind = listing == DM_LIST_SILENCES ? "silence" : "contact",
        /* Nobody raises anything in a silence. */
        .basis =
            listing == DM_LIST_SILENCES ? DM_BASIS_APPROACH : reading->basis,
    };
    return finish_run(out, &run, reading, error);
}

dm_status dm_store_run_reading_of(dm_contacts **out, dm_store *store,
                                  const dm_reading *reading, int64_t contact,
                                  dm_error *error)
{
    reading_run run = {
        .store = store, .contact = contact, .basis = reading->basis};
    return finish_run(out, &run, reading, error);
}

bool dm_reading_has_limits(const dm_reading *reading)
{
    return reading->phase || reading->since || reading->until;
}

static dm_status read_within_phases(dm_contacts **out, dm_store *store,
                                    const dm_reading *reading,
                                    dm_listing listing, dm_error *error)
{
    dm_phases windows;
    dm_status status = dm_store_read_phases(&windows, store, reading, error);
    if (status == DM_OK) {
        status = dm_store_run_reading(
            out, store, reading,
            dm_reading_has_limits(reading) ? &windows : NULL, listing, error);
    }
    dm_phases_clear(&windows);
    return status;
}

static dm_status read_snapshot(dm_contacts **out, dm_store *store,
                               const dm_reading *reading, dm_listing listing,
                               dm_error *error)
{
    *out = NULL;
    dm_snapshot snapshot;
    dm_status status = dm_snapshot_begin(&snapshot, store, error);
    if (status == DM_OK) {
        status = read_within_phases(out, store, reading, listing, error);
    }
    dm_snapshot_end(&snapshot);
    return status;
}

dm_status dm_store_read_contacts(dm_contacts **out, dm_store *store,
                                 const dm_reading *reading, dm_error *error)
{
    return read_snapshot(out, store, reading, DM_LIST_CONTACTS, error);
}

dm_status dm_store_read_silences(dm_contacts **out, dm_store *store,
                                 const dm_reading *reading, dm_error *error)
{
    return read_snapshot(out, store, reading, DM_LIST_SILENCES, error);
}
