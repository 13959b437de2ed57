#ifndef COMMANDS_TELL_PANEL_H
#define COMMANDS_TELL_PANEL_H

#include "demarche/demarche.h"

/** Tell on stderr what the zeros of a panel rest on, and how many of its cells
 * are empty for want of a code. */
void tell_panel(const dm_table *panel, const dm_contacts *contacts,
                const dm_phases *windows);

#endif
