#include "analysis/pair.h"

dm_tally_key dm_pair_key(const dm_contacts *contacts, size_t arrow,
                         size_t window)
{
    uint32_t from = contacts->initiator[arrow];
    uint32_t to = contacts->recipient[arrow];
    return (dm_tally_key){.window = window,
                          .a = from < to ? from : to,
                          .b = from < to ? to : from};
}
