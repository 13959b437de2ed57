#include "store/check_rules.h"

#include "demarche/phases.h"

#include "store/queries.h"
#include "store/row_list.h"
#include "store/served_states.h"
#include "store/stored_contacts.h"

/** The states of one side of a contact, and whether its record tells it. */
typedef struct told_side {
    dm_number_set members;
    bool tells;
} told_side;

/** What finding the sides of contacts takes. */
typedef struct side_check {
    dm_findings *findings;
    dm_stored_actors actors;
    dm_record_coverage coverage;
    dm_contact_details details;
    dm_services services;
    dm_number_set states; /**< room for the states of one actor */
    told_side initiating;
    told_side receiving;
} side_check;

/* An actor's own record would be its side's too. */
static void add_member(side_check *check, told_side *side, uint32_t actor,
                       dm_interval when)
{
    dm_services_find(&check->services, actor, when, &check->states);
    dm_number_set_add(&side->members, actor);
    for (size_t i = 0; i < check->states.count; i++) {
        dm_number_set_add(&side->members, check->states.items[i]);
    }
}

static void gather_sides(side_check *check, const dm_stored_contact *contact)
{
    check->initiating.members.count = 0;
    check->receiving.members.count = 0;
    add_member(check, &check->initiating, contact->initiator, contact->when);
    add_member(check, &check->receiving, contact->recipient, contact->when);
    for (size_t i = 0; i < contact->party_count; i++) {
        const dm_stored_party *party = &contact->parties[i];
        add_member(check,
                   party->initiates ? &check->initiating : &check->receiving,
                   party->actor, contact->when);
    }
}

static bool have_common_member(const told_side *a, const told_side *b)
{
    for (size_t i = 0; i < a->members.count; i++) {
        if (dm_number_set_has(&b->members, a->members.items[i])) {
            return true;
        }
    }
    return false;
}

static void find_tellers(told_side *side, const dm_stored_contact *contact)
{
    side->tells = false;
    for (size_t i = 0; i < contact->account_count; i++) {
        uint32_t teller = contact->accounts[i].side;
        side->tells |=
            teller != DM_NO_ACTOR && dm_number_set_has(&side->members, teller);
    }
}

/* Whether a row of coverage holds contacts of one side with the other. */
static bool covers_sides(const dm_coverage *row, const told_side *one,
                         const told_side *other)
{
    bool a_in_one =
        row->a == DM_NO_ACTOR || dm_number_set_has(&one->members, row->a);
    bool b_in_other =
        row->b == DM_NO_ACTOR || dm_number_set_has(&other->members, row->b);
    bool a_in_other =
        row->a == DM_NO_ACTOR || dm_number_set_has(&other->members, row->a);
    bool b_in_one =
        row->b == DM_NO_ACTOR || dm_number_set_has(&one->members, row->b);
    return (a_in_one && b_in_other) || (a_in_other && b_in_one);
}

/* The record of `silent` that covers the contact, or NULL. */
static const char *find_silent_record(const side_check *check,
                                      const told_side *telling,
                                      const told_side *silent, dm_interval when)
{
    const dm_record_coverage *coverage = &check->coverage;
    for (size_t i = 0; i < coverage->count; i++) {
        const dm_record_row *row = &coverage->rows[i];
        uint32_t side = dm_record_coverage_side(coverage, row->record);
        if (side != DM_NO_ACTOR && dm_number_set_has(&silent->members, side) &&
            dm_interval_overlaps(row->coverage.window, when) &&
            covers_sides(&row->coverage, telling, silent)) {
            return row->record;
        }
    }
    return NULL;
}

static const char *name_teller(const side_check *check,
                               const told_side *telling,
                               const dm_stored_contact *contact)
{
    for (size_t i = 0; i < contact->account_count; i++) {
        uint32_t side = contact->accounts[i].side;
        if (side != DM_NO_ACTOR && dm_number_set_has(&telling->members, side)) {
            return check->actors.items[side].label;
        }
    }
    return "";
}

static void tell_one_sided(side_check *check, const char *key,
                           const dm_stored_contact *contact)
{
    find_tellers(&check->initiating, contact);
    find_tellers(&check->receiving, contact);
    if (check->initiating.tells == check->receiving.tells) {
        return;
    }
    bool initiating_tells = check->initiating.tells;
    const told_side *telling =
        initiating_tells ? &check->initiating : &check->receiving;
    const told_side *silent =
        initiating_tells ? &check->receiving : &check->initiating;
    const char *record =
        find_silent_record(check, telling, silent, contact->when);
    if (record) {
        dm_findings_add(
            check->findings, DM_RULE_ONE_SIDED, key,
            "of the two sides only '%s' tells it, though the record "
            "'%s' covers it: look for it there",
            name_teller(check, telling, contact), record);
    }
}

static dm_status take_contact(void *context, dm_statement *row, dm_error *error)
{
    side_check *check = context;
    dm_stored_contact contact;

    dm_status status =
        dm_stored_contact_read(&contact, &check->details, row, error);
    if (status != DM_OK) {
        return status;
    }
    gather_sides(check, &contact);
    if (!have_common_member(&check->initiating, &check->receiving)) {
        tell_one_sided(check, dm_statement_text(row, 9), &contact);
    }
    return DM_OK;
}

static dm_status load(side_check *check, dm_store *store, dm_error *error)
{
    dm_status status = dm_stored_actors_load(&check->actors, store, error);
    if (status == DM_OK) {
        status = dm_record_coverage_load(&check->coverage, store,
                                         &check->actors, NULL, error);
    }
    if (status == DM_OK) {
        check->details = (dm_contact_details){.actors = &check->actors,
                                              .coverage = &check->coverage};
        status = dm_contact_details_load(&check->details, store, NULL, error);
    }
    if (status == DM_OK) {
        status = dm_services_load(&check->services, store, &check->actors, NULL,
                                  error);
    }
    return status;
}

static void clear(side_check *check)
{
    dm_services_clear(&check->services);
    dm_contact_details_clear(&check->details);
    dm_record_coverage_clear(&check->coverage);
    dm_stored_actors_clear(&check->actors);
    dm_number_set_clear(&check->states);
    dm_number_set_clear(&check->initiating.members);
    dm_number_set_clear(&check->receiving.members);
}

dm_status dm_check_sides(dm_findings *findings, dm_store *store,
                         dm_error *error)
{
    side_check check = {.findings = findings};

    dm_status status = load(&check, store, error);
    if (status == DM_OK) {
        status = dm_rows_of(store, dm_query_check_told_contacts, take_contact,
                            &check, error);
    }
    findings->failed |= check.states.failed ||
                        check.initiating.members.failed ||
                        check.receiving.members.failed;
    clear(&check);
    return status;
}
