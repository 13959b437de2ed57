#include "store/stored_contacts.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Records are few: a search beyond the first accounts finds no more. */
#define KEPT_MOST 64

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
}

static dm_status take_party(void *context, dm_statement *row, dm_error *error)
{
    dm_contact_details *details = context;
    dm_stored_party party = {
        .contact = dm_statement_integer(row, 0),
        .initiates = strcmp(dm_statement_text(row, 2), "initiator") == 0};
    dm_status status = dm_stored_actors_require(
        &party.actor, details->actors, dm_statement_integer(row, 1), error);
    if (status != DM_OK) {
        return status;
    }
    if (!dm_rows_reserve((void **)&details->parties, details->party_count,
                         &details->party_capacity, sizeof party)) {
        return refuse_memory(error);
    }
    details->parties[details->party_count++] = party;
    return DM_OK;
}

/* The name of a record, one copy for neighbours that share it. */
static const char *keep_record(dm_contact_details *details, const char *name)
{
    for (size_t i = 0; i < details->account_count && i < KEPT_MOST; i++) {
        if (strcmp(details->accounts[i].record, name) == 0) {
            return details->accounts[i].record;
        }
    }
    return dm_arena_copy_text(&details->arena, name);
}

static dm_status read_account_actors(dm_stored_account *account,
                                     const dm_contact_details *details,
                                     dm_statement *row, dm_error *error)
{
    uint32_t *const actors[] = {&account->initiator, &account->recipient,
                                &account->raised_by};
    dm_status status = DM_OK;
    for (int i = 0; i < 3 && status == DM_OK; i++) {
        *actors[i] = DM_NO_ACTOR;
        if (!dm_statement_is_null(row, 2 + i)) {
            status = dm_stored_actors_require(actors[i], details->actors,
                                              dm_statement_integer(row, 2 + i),
                                              error);
        }
    }
    return status;
}

/* Stored bounds are unwidened, and only `~` and `%` widen. The date's text
 * stands in `column`, its bounds in the next two, which are not null. */
static dm_status read_when(dm_interval *out, const dm_contact_details *details,
                           dm_statement *row, int column, dm_error *error)
{
    const char *text = dm_statement_text(row, column);
    out->start = dm_statement_integer(row, column + 1);
    out->end = dm_statement_integer(row, column + 2);
    if (!text || !strpbrk(text, "~%")) {
        return DM_OK;
    }
    dm_date date;
    dm_status status = dm_date_parse(&date, text, error);
    if (status == DM_OK) {
        *out = dm_date_widen(&date, details->widths);
    }
    return status;
}

static dm_status read_account_date(dm_stored_account *account,
                                   const dm_contact_details *details,
                                   dm_statement *row, dm_error *error)
{
    account->states_date = !dm_statement_is_null(row, 6);
    if (!account->states_date) {
        return DM_OK;
    }
    dm_status status = read_when(&account->when, details, row, 5, error);
    if (status != DM_OK) {
        dm_error_prefix(error, "an account of contact %" PRId64,
                        account->contact);
    }
    return status;
}

static unsigned read_met(const char *text)
{
    static const char *const replies[] = {"accepted", "countered", "deferred",
                                          "evaded",   "refused",   "none"};
    for (size_t i = 0; text && i < sizeof replies / sizeof *replies; i++) {
        if (strcmp(text, replies[i]) == 0) {
            return 1U << i;
        }
    }
    return 0;
}

static dm_status add_number(int64_t **items, size_t *count, size_t *capacity,
                            int64_t number, dm_error *error)
{
    if (!dm_rows_reserve((void **)items, *count, capacity, sizeof number)) {
        return refuse_memory(error);
    }
    (*items)[(*count)++] = number;
    return DM_OK;
}

static dm_status take_account(void *context, dm_statement *row, dm_error *error)
{
    dm_contact_details *details = context;
    const char *record = dm_statement_text(row, 1);
    int64_t contact = dm_statement_integer(row, 0);
    if (details->without && strcmp(record, details->without) == 0) {
        return add_number(&details->passed_over, &details->passed_over_count,
                          &details->passed_over_capacity, contact, error);
    }
    dm_stored_account account = {
        .contact = contact,
        .record = keep_record(details, record),
        .side = dm_record_coverage_side(details->coverage, record),
        .met = read_met(dm_statement_text(row, 8))};
    dm_status status = read_account_actors(&account, details, row, error);
    if (status == DM_OK) {
        status = read_account_date(&account, details, row, error);
    }
    if (status != DM_OK) {
        return status;
    }
    details->accounts_state_dates |= account.states_date;
    if (!account.record ||
        !dm_rows_reserve((void **)&details->accounts, details->account_count,
                         &details->account_capacity, sizeof account)) {
        return refuse_memory(error);
    }
    details->accounts[details->account_count++] = account;
    return DM_OK;
}

static dm_status take_answering(void *context, dm_statement *row,
                                dm_error *error)
{
    dm_contact_details *details = context;
    return add_number(&details->answering, &details->answering_count,
                      &details->answering_capacity,
                      dm_statement_integer(row, 0), error);
}

dm_status dm_contact_details_load(dm_contact_details *out, dm_store *store,
                                  const dm_side_tables *beside, dm_error *error)
{
    dm_status status = DM_OK;
    if (!beside || beside->parties) {
        status =
            dm_rows_of(store, dm_query_read_parties, take_party, out, error);
    }
    if (status == DM_OK && (!beside || beside->accounts)) {
        status =
            dm_rows_of(store, dm_query_read_accounts, take_account, out, error);
    }
    if (status == DM_OK && (!beside || beside->answers)) {
        status = dm_rows_of(store, dm_query_read_answering, take_answering, out,
                            error);
    }
    return status;
}

void dm_contact_details_clear(dm_contact_details *details)
{
    free(details->parties);
    free(details->accounts);
    free(details->passed_over);
    free(details->answering);
    dm_arena_clear(&details->arena);
    *details = (dm_contact_details){0};
}

dm_direction dm_direction_read(const char *word)
{
    if (strcmp(word, "symmetric") == 0) {
        return DM_SYMMETRIC;
    }
    return strcmp(word, "unknown") == 0 ? DM_UNKNOWN_DIRECTION : DM_DIRECTED;
}

static dm_status read_date(dm_stored_contact *out,
                           const dm_contact_details *details, dm_statement *row,
                           dm_error *error)
{
    out->when = (dm_interval){DM_TIME_MIN, DM_TIME_MAX};
    if (dm_statement_is_null(row, 2) || dm_statement_is_null(row, 3)) {
        return DM_OK;
    }
    dm_status status = read_when(&out->when, details, row, 1, error);
    if (status != DM_OK) {
        dm_error_prefix(error, "the date of contact %" PRId64, out->id);
        return status;
    }
    out->dated = out->when.start != DM_TIME_MIN || out->when.end != DM_TIME_MAX;
    return DM_OK;
}

static dm_status read_ends(dm_stored_contact *out,
                           const dm_stored_actors *actors, dm_statement *row,
                           dm_error *error)
{
    dm_status status = dm_stored_actors_require(
        &out->initiator, actors, dm_statement_integer(row, 5), error);
    if (status == DM_OK) {
        status = dm_stored_actors_require(&out->recipient, actors,
                                          dm_statement_integer(row, 6), error);
    }
    return status;
}

static void find_details(dm_stored_contact *out,
                         const dm_contact_details *details)
{
    size_t first;
    out->party_count = dm_rows_find(details->parties, details->party_count,
                                    sizeof *details->parties, out->id, &first);
    out->parties = out->party_count ? details->parties + first : NULL;
    out->account_count =
        dm_rows_find(details->accounts, details->account_count,
                     sizeof *details->accounts, out->id, &first);
    out->accounts = out->account_count ? details->accounts + first : NULL;
    out->untold =
        out->account_count == 0 &&
        dm_rows_find(details->passed_over, details->passed_over_count,
                     sizeof *details->passed_over, out->id, &first) > 0;
    out->answers =
        dm_rows_find(details->answering, details->answering_count,
                     sizeof *details->answering, out->id, &first) > 0;
}

dm_status dm_stored_contact_read(dm_stored_contact *out,
                                 const dm_contact_details *details,
                                 dm_statement *row, dm_error *error)
{
    *out = (dm_stored_contact){
        .id = dm_statement_integer(row, 0),
        .direction = dm_direction_read(dm_statement_text(row, 4)),
        .channel = dm_statement_integer(row, 7),
        .topic = dm_statement_integer(row, 8),
    };
    dm_status status = read_date(out, details, row, error);
    if (status == DM_OK) {
        status = read_ends(out, details->actors, row, error);
    }
    if (status == DM_OK) {
        find_details(out, details);
    }
    return status;
}
