#ifndef ANALYSIS_FLOW_CHANNELS_H
#define ANALYSIS_FLOW_CHANNELS_H

#include "demarche/paths.h"

/** By channel, whether news goes both ways in it; NULL without memory. The
 * caller frees it. */
bool *dm_find_flow_channels(const dm_contacts *contacts, dm_flow flow);

/** Which ways news certainly goes through an arrow. */
typedef struct dm_flow_ways {
    bool forth; /**< from the initiator to the recipient */
    bool back;
} dm_flow_ways;

/** `both_ways` is by channel. */
dm_flow_ways dm_find_flow_ways(const dm_contacts *contacts,
                               const bool *both_ways, size_t arrow);

#endif
