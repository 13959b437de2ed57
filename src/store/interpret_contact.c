#include "store/interpret_contact.h"

#include <string.h>

typedef enum contact_side { INITIATING, RECEIVING } contact_side;

/* Who raised the theme of a contact. */
typedef enum theme_side {
    THEME_NOBODY, /* or one of neither side, or of both */
    THEME_INITIATOR,
    THEME_RECIPIENT,
    THEME_BOTH, /* the accounts disagree */
} theme_side;

void dm_interpreter_clear(dm_interpreter *interpreter)
{
    dm_number_set_clear(&interpreter->raiser);
    dm_number_set_clear(&interpreter->other);
}

static uint32_t main_actor(const dm_stored_contact *row, contact_side side)
{
    return side == INITIATING ? row->initiator : row->recipient;
}

static bool is_party_of(const dm_stored_contact *row, size_t party,
                        contact_side side)
{
    bool initiates = row->parties[party].initiates != row->turned;
    return initiates == (side == INITIATING);
}

static bool is_on_side(const dm_stored_contact *row, contact_side side,
                       uint32_t actor)
{
    bool is = main_actor(row, side) == actor;
    for (size_t i = 0; i < row->party_count && !is; i++) {
        is = is_party_of(row, i, side) && row->parties[i].actor == actor;
    }
    return is;
}

static void turn(dm_stored_contact *row)
{
    uint32_t initiator = row->initiator;
    row->initiator = row->recipient;
    row->recipient = initiator;
    row->turned = !row->turned;
}

/* Whether an account has the sides of the row the other way round. */
static bool is_turned_by(const dm_stored_contact *row,
                         const dm_stored_account *account)
{
    if (account->initiator != DM_NO_ACTOR) {
        return is_on_side(row, RECEIVING, account->initiator) &&
               !is_on_side(row, INITIATING, account->initiator);
    }
    return account->recipient != DM_NO_ACTOR &&
           is_on_side(row, INITIATING, account->recipient) &&
           !is_on_side(row, RECEIVING, account->recipient);
}

/* What an account leaves empty is the row's. */
static void take_account(dm_stored_contact *row,
                         const dm_stored_account *account)
{
    if (is_turned_by(row, account)) {
        turn(row);
    }
    if (account->initiator != DM_NO_ACTOR) {
        if (!is_on_side(row, INITIATING, account->initiator)) {
            row->initiator = account->initiator;
        }
        if (row->direction == DM_UNKNOWN_DIRECTION) {
            row->direction = DM_DIRECTED;
        }
    }
    if (account->recipient != DM_NO_ACTOR &&
        !is_on_side(row, RECEIVING, account->recipient)) {
        row->recipient = account->recipient;
    }
    row->met = account->met;
    if (account->states_date) {
        row->when = account->when;
        row->dated =
            row->when.start != DM_TIME_MIN || row->when.end != DM_TIME_MAX;
    }
}

/* Accounts that differ each have their say. */
static unsigned unite_met(const dm_stored_contact *row)
{
    unsigned met = 0;
    for (size_t i = 0; i < row->account_count; i++) {
        met |= row->accounts[i].met;
    }
    return met;
}

static const dm_stored_account *find_account(const dm_stored_contact *row,
                                             const char *record)
{
    for (size_t i = 0; i < row->account_count; i++) {
        if (strcmp(row->accounts[i].record, record) == 0) {
            return &row->accounts[i];
        }
    }
    return NULL;
}

/* An account that is silent on the initiator says what the row says. */
static bool disagree_on_initiator(const dm_stored_contact *row)
{
    uint32_t first = DM_NO_ACTOR;
    for (size_t i = 0; i < row->account_count; i++) {
        uint32_t initiator = row->accounts[i].initiator;
        if (initiator == DM_NO_ACTOR) {
            initiator = row->initiator;
        }
        if (i > 0 && initiator != first) {
            return true;
        }
        first = initiator;
    }
    return false;
}

bool dm_interpreter_choose(const dm_stored_account **out,
                           const dm_interpreter *interpreter,
                           const dm_stored_contact *row)
{
    const dm_record_choice *choice = interpreter->choice;
    *out = choice->record ? find_account(row, choice->record) : NULL;
    return *out || !choice->record || choice->filled;
}

static bool shares_state(dm_interpreter *interpreter, uint32_t actor,
                         dm_interval when)
{
    dm_services_find(interpreter->services, actor, when, &interpreter->other);
    bool shares = false;
    for (size_t i = 0; i < interpreter->other.count && !shares; i++) {
        shares = dm_number_set_has(&interpreter->raiser,
                                   interpreter->other.items[i]);
    }
    return shares;
}

/* Whether someone of `side` serves a state of the raiser. */
static bool serves_with(dm_interpreter *interpreter,
                        const dm_stored_contact *row, contact_side side)
{
    bool serves = shares_state(interpreter, main_actor(row, side), row->when);
    for (size_t i = 0; i < row->party_count && !serves; i++) {
        serves = is_party_of(row, i, side) &&
                 shares_state(interpreter, row->parties[i].actor, row->when);
    }
    return serves;
}

static theme_side name_side(bool initiating, bool receiving)
{
    if (initiating == receiving) {
        return THEME_NOBODY;
    }
    return initiating ? THEME_INITIATOR : THEME_RECIPIENT;
}

/* The side of `actor` in a contact: by taking part, or else by serving
 * a state that only one side serves on that day. */
static dm_status find_side(theme_side *out, dm_interpreter *interpreter,
                           const dm_stored_contact *row, uint32_t actor,
                           dm_error *error)
{
    *out = THEME_NOBODY;
    if (actor == DM_NO_ACTOR) {
        return DM_OK;
    }
    bool initiating = is_on_side(row, INITIATING, actor);
    bool receiving = is_on_side(row, RECEIVING, actor);
    if (!initiating && !receiving) {
        dm_services_find(interpreter->services, actor, row->when,
                         &interpreter->raiser);
        initiating = serves_with(interpreter, row, INITIATING);
        receiving = serves_with(interpreter, row, RECEIVING);
    }
    *out = name_side(initiating, receiving);
    return interpreter->raiser.failed || interpreter->other.failed
               ? dm_error_set(error, DM_NO_MEMORY, "no memory for a contact")
               : DM_OK;
}

/* What all accounts together say; those that name nobody say nothing. The
 * sides of DM_THEME are bits: both is one or-ed with the other. */
static dm_status unite_themes(theme_side *out, dm_interpreter *interpreter,
                              const dm_stored_contact *row, dm_error *error)
{
    unsigned sides = THEME_NOBODY;
    dm_status status = DM_OK;
    for (size_t i = 0; i < row->account_count && status == DM_OK; i++) {
        theme_side side;
        status = find_side(&side, interpreter, row, row->accounts[i].raised_by,
                           error);
        sides |= side;
    }
    *out = (theme_side)sides;
    return status;
}

static void follow_theme(dm_stored_contact *row, theme_side side)
{
    if (side == THEME_RECIPIENT) {
        turn(row);
    }
    if (side != THEME_NOBODY) {
        row->direction = side == THEME_BOTH ? DM_SYMMETRIC : DM_DIRECTED;
    }
}

dm_status dm_interpret_dispute(dm_interpreter *interpreter,
                               dm_stored_contact *row, dm_error *error)
{
    if (interpreter->basis == DM_BASIS_APPROACH) {
        row->contested = disagree_on_initiator(row);
        return DM_OK;
    }
    theme_side all;
    dm_status status = unite_themes(&all, interpreter, row, error);
    row->contested = all == THEME_BOTH;
    return status;
}

static dm_status interpret_theme(bool *raised, dm_interpreter *interpreter,
                                 dm_stored_contact *row,
                                 const dm_stored_account *account,
                                 dm_error *error)
{
    theme_side side;
    dm_status status =
        account ? find_side(&side, interpreter, row, account->raised_by, error)
                : unite_themes(&side, interpreter, row, error);
    if (status == DM_OK) {
        *raised = side != THEME_NOBODY;
        follow_theme(row, side);
    }
    return status;
}

dm_status dm_interpret_contact(bool *raised, dm_interpreter *interpreter,
                               dm_stored_contact *row,
                               const dm_stored_account *account,
                               dm_error *error)
{
    *raised = true;
    if (account) {
        take_account(row, account);
    } else {
        row->met = unite_met(row);
    }
    return interpreter->basis == DM_BASIS_THEME
               ? interpret_theme(raised, interpreter, row, account, error)
               : DM_OK;
}
