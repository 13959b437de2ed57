#include "tell_undirected.h"

#include "message.h"

#include <string.h>

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

static const unsigned undirected = DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN;

static bool opens_contact(const dm_contacts *contacts, size_t arrow)
{
    return arrow == 0 ||
           contacts->contact[arrow] != contacts->contact[arrow - 1];
}

void tell_undirected(const dm_contacts *contacts, const dm_phases *phases)
{
    size_t count = 0;

    for (size_t i = 0; i < contacts->count; i++) {
        count += opens_contact(contacts, i) &&
                 (contacts->flags[i] & undirected) &&
                 lies_in_phases(contacts, i, phases);
    }
    if (count > 0) {
        message_print_note("%zu %s of which no side is told to have begun %s "
                           "left out",
                           count, count == 1 ? "contact" : "contacts",
                           count == 1 ? "is" : "are");
    }
}

static bool is_longer_than_a_day(const dm_contacts *contacts, size_t arrow)
{
    char first[DM_DAY_TEXT_SIZE];
    char last[DM_DAY_TEXT_SIZE];

    dm_day_format(contacts->start[arrow], first);
    dm_day_format(contacts->end[arrow] - 1, last);
    return strcmp(first, last) != 0;
}

void tell_first_days(const dm_contacts *contacts, const dm_phases *phases)
{
    size_t vague = 0;
    size_t open = 0;

    for (size_t i = 0; i < contacts->count; i++) {
        if (opens_contact(contacts, i) && !(contacts->flags[i] & undirected) &&
            lies_in_phases(contacts, i, phases)) {
            open += contacts->start[i] == DM_TIME_MIN;
            vague += contacts->start[i] != DM_TIME_MIN &&
                     is_longer_than_a_day(contacts, i);
        }
    }
    if (vague > 0) {
        message_print_note("%zu %s of a vague date %s on its first day", vague,
                           vague == 1 ? "contact" : "contacts",
                           vague == 1 ? "stands" : "stand");
    }
    if (open > 0) {
        message_print_note("%zu %s whose date has no beginning %s left out",
                           open, open == 1 ? "contact" : "contacts",
                           open == 1 ? "is" : "are");
    }
}
