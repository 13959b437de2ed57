#include "store/begin_contacts.h"

dm_status dm_contacts_begin(dm_contacts **out, const dm_known_parts *known,
                            const dm_reading *reading, dm_error *error)
{
    dm_status status = dm_contacts_new(out, error);
    if (status != DM_OK) {
        return status;
    }
    dm_contacts *contacts = *out;
    for (size_t i = 0; i < known->actors->count; i++) {
        const dm_stored_actor *actor = &known->actors->items[i];
        if (dm_contacts_add_actor(contacts, actor->key, actor->label,
                                  actor->kind) == DM_NO_ACTOR) {
            return dm_error_set(error, DM_NO_MEMORY, "no memory for actors");
        }
    }
    for (size_t i = 0; i < known->coverage->count; i++) {
        dm_contacts_add_coverage(contacts, known->coverage->rows[i].coverage);
    }
    contacts->dates = reading->dates;
    contacts->order = reading->order;
    if (known->record) {
        dm_contacts_set_record(contacts, known->record);
    }
    return dm_services_give(known->services, contacts, error);
}
