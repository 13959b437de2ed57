#include "tell_undirected.h"

#include "message.h"

static bool lies_in_phases(const dm_contacts *contacts, size_t arrow,
                           const dm_phases *phases)
{
    dm_interval when = {contacts->start[arrow], contacts->end[arrow]};

    for (size_t i = 0; i < phases->count; i++) {
        dm_interval window = phases->items[i].window;
        if (dm_count_in_window(when, window, contacts->dates).counts > 0) {
            return true;
        }
    }
    return false;
}

void tell_undirected(const dm_contacts *contacts, const dm_phases *phases)
{
    const unsigned undirected = DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN;
    size_t count = 0;

    for (size_t i = 0; i < contacts->count; i++) {
        bool opens = i == 0 || contacts->contact[i] != contacts->contact[i - 1];
        count += opens && (contacts->flags[i] & undirected) &&
                 lies_in_phases(contacts, i, phases);
    }
    if (count > 0) {
        message_print_note("%zu %s of which no side is told to have begun %s "
                           "left out",
                           count, count == 1 ? "contact" : "contacts",
                           count == 1 ? "is" : "are");
    }
}
