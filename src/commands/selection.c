#include "selection.h"

#include "interrupt.h"
#include "message.h"
#include "progress_line.h"

#include <string.h>

dm_status open_store(dm_store **out, const struct arguments *arguments,
                     dm_store_mode mode, dm_error *error)
{
    const char *path = arguments->operands[0];

    *out = NULL;
    if (strcmp(path, "-") == 0) {
        return dm_error_set(error, DM_USAGE,
                            "a store is a file; it cannot be '-'");
    }
    dm_status status = dm_store_open(out, path, mode, error);
    if (status == DM_OK) {
        dm_store_watch(*out, &interrupted);
        store_is_written = mode == DM_STORE_WRITE;
    }
    return status;
}

void selection_close(struct selection *selection)
{
    dm_contacts_free(selection->silences);
    dm_phases_clear(&selection->asked);
    if (selection->packed) {
        dm_packed_contacts_free(selection->packed);
    } else {
        dm_contacts_free(selection->contacts);
    }
    dm_phases_clear(&selection->phases);
    dm_store_close(selection->store);
    reading_clear(&selection->chosen);
}

static dm_status choose_store(struct selection *out,
                              const struct arguments *arguments,
                              dm_error *error)
{
    *out = (struct selection){0};
    dm_status status = reading_choose(&out->chosen, arguments, error);
    return status == DM_OK
               ? open_store(&out->store, arguments, DM_STORE_READ, error)
               : status;
}

/* All but the contacts. */
static dm_status read_phases(struct selection *out, dm_error *error)
{
    const dm_reading *reading = &out->chosen.reading;

    progress_say("reading the contacts");
    return dm_store_read_phases(&out->phases, out->store, reading, error);
}

static dm_status read_selection(struct selection *out, dm_error *error)
{
    dm_status status = read_phases(out, error);
    return status == DM_OK ? dm_store_read_contacts(&out->contacts, out->store,
                                                    &out->chosen.reading, error)
                           : status;
}

dm_status selection_open(struct selection *out,
                         const struct arguments *arguments, dm_error *error)
{
    dm_status status = choose_store(out, arguments, error);
    if (status == DM_OK) {
        status = read_selection(out, error);
    }
    progress_say(arguments->command->name);
    return status;
}

dm_status selection_open_packed(struct selection *out,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_status status = choose_store(out, arguments, error);
    if (status == DM_OK) {
        status = read_phases(out, error);
    }
    if (status == DM_OK) {
        status =
            dm_store_read_packed(&out->packed, out->store, &out->chosen.reading,
                                 &out->phases, error);
    }
    if (status == DM_OK) {
        out->contacts = out->packed->rest;
    }
    progress_say(arguments->command->name);
    return status;
}

dm_status selection_open_around(struct selection *out,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_status status = choose_store(out, arguments, error);
    if (status == DM_OK) {
        status = dm_store_read_phases(&out->asked, out->store,
                                      &out->chosen.reading, error);
    }
    if (status == DM_OK) {
        out->chosen.reading.phase = NULL;
        status = read_selection(out, error);
    }
    progress_say(arguments->command->name);
    return status;
}

dm_status selection_read_silences(struct selection *selection, dm_error *error)
{
    return selection->silences
               ? DM_OK
               : dm_store_read_silences(&selection->silences, selection->store,
                                        &selection->chosen.reading, error);
}

void tell_untold(const char *noun, const char *record, size_t count)
{
    if (count > 0) {
        message_print_note("%zu %s%s that record '%s' does not tell left out",
                           count, noun, count == 1 ? "" : "s", record);
    }
}

static void tell_theme(const char *prefix, size_t count)
{
    if (count > 0) {
        message_print_note("%s%zu %s in which nobody is said to have raised "
                           "the theme left out",
                           prefix, count, count == 1 ? "contact" : "contacts");
    }
}

void selection_tell_theme_left_out(size_t count)
{
    tell_theme("", count);
}

static void tell_outside(const char *prefix, size_t outside,
                         const dm_phases *phases)
{
    if (outside > 0 && phases->scheme) {
        message_print_note(
            "%s%zu %s outside every phase of scheme '%s'", prefix, outside,
            outside == 1 ? "contact lies" : "contacts lie", phases->scheme);
    }
}

static void tell_others_left_out(const char *prefix,
                                 const dm_contacts *contacts)
{
    if (contacts->internal_left_out > 0) {
        message_print_note("%s%zu %s within one state left out", prefix,
                           contacts->internal_left_out,
                           contacts->internal_left_out == 1 ? "contact"
                                                            : "contacts");
    }
    tell_theme(prefix, contacts->theme_left_out);
    if (contacts->undated > 0) {
        message_print_note("%s%zu %s without a date left out", prefix,
                           contacts->undated,
                           contacts->undated == 1 ? "contact" : "contacts");
    }
}

void tell_contacts_left_out(const char *prefix, const dm_contacts *contacts,
                            const dm_phases *phases)
{
    if (phases) {
        tell_outside(prefix, dm_contacts_count_outside(contacts, phases),
                     phases);
    }
    tell_others_left_out(prefix, contacts);
}

void selection_tell_left_out(const struct selection *selection,
                             const dm_phases *phases)
{
    const dm_contacts *contacts = selection->contacts;

    tell_untold("contact", contacts->record, contacts->untold);
    if (phases) {
        size_t packed = selection->packed ? selection->packed->outside : 0;
        tell_outside("", packed + dm_contacts_count_outside(contacts, phases),
                     phases);
    }
    tell_others_left_out("", contacts);
}
