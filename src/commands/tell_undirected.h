#ifndef COMMANDS_TELL_UNDIRECTED_H
#define COMMANDS_TELL_UNDIRECTED_H

#include "demarche/demarche.h"

/** Tell on stderr how many contacts of the phases have no beginning side, or
 * none that is told, and so are no approach of one to the other. */
void tell_undirected(const dm_contacts *contacts, const dm_phases *phases);

#endif
