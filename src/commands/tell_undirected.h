#ifndef COMMANDS_TELL_UNDIRECTED_H
#define COMMANDS_TELL_UNDIRECTED_H

#include "demarche/demarche.h"

/** Tell on stderr how many contacts of the phases have no beginning side, or
 * none that is told, and so are no approach of one to the other. */
void tell_undirected(const dm_contacts *contacts, const dm_phases *phases);

/** Tell on stderr how many directed contacts of the phases stand as events on
 * the first of several days, or cannot for want of one. */
void tell_first_days(const dm_contacts *contacts, const dm_phases *phases);

#endif
