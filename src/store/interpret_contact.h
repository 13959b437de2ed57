#ifndef STORE_INTERPRET_CONTACT_H
#define STORE_INTERPRET_CONTACT_H

#include "demarche/reading.h"

#include "store/record_choice.h"
#include "store/served_states.h"
#include "store/stored_contacts.h"

/** The rule of the record and the basis. The caller sets the first members;
 * the others are its work and begin as zero. */
typedef struct dm_interpreter {
    const dm_record_choice *choice;
    dm_basis basis;
    dm_services *services;

    dm_number_set raiser; /**< states of who raised the theme */
    dm_number_set other;  /**< states of one who took part */
} dm_interpreter;

void dm_interpreter_clear(dm_interpreter *interpreter);

/** Find whose word the reading takes for a contact: `*out` is that account,
 * NULL where it is the contact's own row. False when the contact is not read,
 * since the record does not tell it. */
bool dm_interpreter_choose(const dm_stored_account **out,
                           const dm_interpreter *interpreter,
                           const dm_stored_contact *row);

/** Mark whether the accounts of `*row` disagree on the basis in force. It fails
 * only for want of memory. */
dm_status dm_interpret_dispute(dm_interpreter *interpreter,
                               dm_stored_contact *row, dm_error *error);

/**
 * Give `*row` the ends, direction and date that `account` (NULL: its own row)
 * tells, and how it was met; on the basis of the theme, turn it so that who
 * raised it comes first. `*raised` is false for a contact in which nobody did,
 * which gives no arrow. It fails only for want of memory.
 */
dm_status dm_interpret_contact(bool *raised, dm_interpreter *interpreter,
                               dm_stored_contact *row,
                               const dm_stored_account *account,
                               dm_error *error);

#endif
