#ifndef ANALYSIS_FLOW_CHANNELS_H
#define ANALYSIS_FLOW_CHANNELS_H

#include "demarche/paths.h"

/** By channel, whether news goes both ways in it; NULL without memory. The
 * caller frees it. */
bool *dm_find_flow_channels(const dm_contacts *contacts, dm_flow flow);

#endif
