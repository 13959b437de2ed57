#include "analysis/flow_channels.h"

#include <stdlib.h>
#include <string.h>

bool *dm_find_flow_channels(const dm_contacts *contacts, dm_flow flow)
{
    static const char *const names[] = {"meeting", "negotiation-session",
                                        "visit"};
    bool *both_ways = calloc(contacts->channel_count + 1, sizeof *both_ways);
    for (size_t i = 0;
         both_ways && flow == DM_FLOW_CHANNEL && i < contacts->channel_count;
         i++) {
        for (size_t j = 0; j < sizeof names / sizeof *names; j++) {
            both_ways[i] |= strcmp(contacts->channels[i], names[j]) == 0;
        }
    }
    return both_ways;
}

dm_flow_ways dm_find_flow_ways(const dm_contacts *contacts,
                               const bool *both_ways, size_t arrow)
{
    unsigned flags = contacts->flags[arrow];
    bool back =
        both_ways[contacts->channel[arrow]] || (flags & DM_CONTACT_SYMMETRIC);
    return (dm_flow_ways){back || !(flags & DM_CONTACT_UNKNOWN), back};
}
