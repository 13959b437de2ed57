#include "analysis/joint_contacts.h"

bool dm_arrow_opens_contact(const dm_contacts *contacts, size_t arrow)
{
    return arrow == 0 ||
           contacts->contact[arrow] != contacts->contact[arrow - 1];
}

bool dm_mark_actor(size_t *marks, uint32_t actor, size_t first)
{
    bool met = marks[actor] == first + 1;
    marks[actor] = first + 1;
    return !met;
}
