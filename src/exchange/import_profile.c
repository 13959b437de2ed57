#include "exchange/import_profile.h"

#include "demarche/text.h"

#include "exchange/event_format.h"
#include "exchange/keds_text.h"
#include "exchange/text_dialect.h"
#include "exchange/text_encoding.h"
#include "exchange/unpack_text.h"
#include "exchange/xml_document.h"

#include <string.h>

/* contacts.csv as spreadsheets write it where the comma is taken. */
static bool recognise_csv(const char *text)
{
    char delimiter = dm_text_recognise_delimiter(text);
    return delimiter != ',' &&
           dm_text_has_column(text, delimiter, "initiator") &&
           dm_text_has_column(text, delimiter, "recipient");
}

static bool recognise_events(const char *text)
{
    char delimiter = dm_text_recognise_delimiter(text);
    return dm_text_has_column(text, delimiter, "source") &&
           dm_text_has_column(text, delimiter, "relation") &&
           dm_text_has_column(text, delimiter, "target") &&
           dm_text_has_column(text, delimiter, "date");
}

static bool recognise_icews(const char *text)
{
    return dm_text_has_column(text, '\t', "Event ID") &&
           dm_text_has_column(text, '\t', "Source Name") &&
           dm_text_has_column(text, '\t', "Target Name");
}

static bool recognise_cmif(const char *text)
{
    return dm_xml_is_tei_with(text, "correspDesc", NULL);
}

static bool recognise_frus(const char *text)
{
    return dm_xml_is_tei_with(text, "div", "type=\"document\"");
}

static bool recognise_gdelt(const char *text)
{
    return dm_gdelt_format.fits(text);
}

enum {
    DATASET,
    CSV,
    EDGES,
    EVENTS,
    ICEWS,
    GDELT,
    KEDS,
    CMIF,
    FRUS,
    PROFILES,
};

static const dm_profile profiles[PROFILES] = {
    [DATASET] = {"dataset", NULL, NULL, NULL},
    [CSV] = {"csv", recognise_csv, dm_text_recognise_encoding, dm_read_csv},
    [EDGES] = {"edges", dm_text_is_edge_list, NULL, dm_read_edges},
    [EVENTS] = {"events", recognise_events, NULL, dm_read_events},
    [ICEWS] = {"icews", recognise_icews, NULL, dm_read_icews},
    [GDELT] = {"gdelt", recognise_gdelt, NULL, dm_read_gdelt},
    [KEDS] = {"keds", dm_text_is_keds, NULL, dm_read_keds},
    [CMIF] = {"cmif", recognise_cmif, dm_xml_recognise_encoding, dm_read_cmif},
    [FRUS] = {"frus", recognise_frus, dm_xml_recognise_encoding, dm_read_frus},
};

const char *const dm_import_profile_names[] = {
    "auto",  "dataset", "csv",  "edges", "events", "icews",
    "gdelt", "keds",    "cmif", "frus",  NULL};

static dm_status find_profile(const dm_profile **out, const char *name,
                              dm_error *error)
{
    const char *names[PROFILES];
    for (size_t i = 0; i < PROFILES; i++) {
        names[i] = profiles[i].name;
        if (strcmp(names[i], name) == 0) {
            *out = &profiles[i];
            return DM_OK;
        }
    }
    size_t nearest = dm_text_nearest(name, names, PROFILES);
    return dm_error_set(error, DM_USAGE, "unknown profile '%s'%s%s%s", name,
                        nearest < PROFILES ? ": did you mean '" : "",
                        nearest < PROFILES ? names[nearest] : "",
                        nearest < PROFILES ? "'?" : "");
}

static const dm_profile *recognise_profile(const char *text)
{
    for (size_t i = 0; i < PROFILES; i++) {
        if (profiles[i].recognise && profiles[i].recognise(text)) {
            return &profiles[i];
        }
    }
    return &profiles[DATASET];
}

/* Bytes that are not UTF-8 are a fault, but in tables that people keep. */
static const char *choose_encoding(const dm_import *import,
                                   const dm_buffer *text)
{
    if (import->options->encoding) {
        return import->options->encoding;
    }
    return import->profile->recognise_encoding
               ? import->profile->recognise_encoding(dm_buffer_text(text),
                                                     text->size)
               : "UTF-8";
}

static dm_status decode_file(dm_import *import, dm_buffer *text,
                             const char *file, dm_error *error)
{
    dm_import_report *report = import->report;
    bool decoded;
    dm_status status = dm_text_decode(&decoded, text, report->encoding, file,
                                      &report->problems, error);
    import->unusable |= status == DM_OK && !decoded;
    return status;
}

/* UTF-16 hides the tags by which XML is recognised. */
static dm_status uncover_xml(bool *uncovered, dm_import *import,
                             dm_buffer *text, const char *file, dm_error *error)
{
    *uncovered = !import->options->encoding &&
                 dm_xml_is_utf16(dm_buffer_text(text), text->size);
    import->report->encoding = "UTF-16";
    return *uncovered ? decode_file(import, text, file, error) : DM_OK;
}

/* Defaults may be stated for any file. */
static bool asks_for_events(const dm_import_options *options)
{
    return options->codes || options->code_choice == DM_CODES_ALL ||
           options->mirror == DM_MIRROR_KEEP ||
           options->dedupe == DM_DEDUPE_DAY ||
           options->dedupe == DM_DEDUPE_STORY;
}

static bool is_of_events(const dm_profile *profile)
{
    return profile >= &profiles[EVENTS] && profile <= &profiles[KEDS];
}

static dm_status choose_profile(dm_import *import, const dm_dataset *dataset,
                                const char *text, dm_error *error)
{
    const dm_import_options *options = import->options;
    const char *name = options->profile;
    if (name && strcmp(name, "auto") == 0) {
        name = NULL;
    }
    if (!name && options->map) {
        name = "csv";
    }
    dm_status status = DM_OK;
    if (name) {
        status = find_profile(&import->profile, name, error);
    } else {
        import->profile =
            dataset->is_folder ? &profiles[DATASET] : recognise_profile(text);
    }
    if (status == DM_OK && dataset->is_folder &&
        import->profile != &profiles[DATASET]) {
        status = dm_error_set(error, DM_USAGE,
                              "'%s': a folder is no file of profile '%s'",
                              dataset->path, name);
    }
    if (status == DM_OK && !is_of_events(import->profile) &&
        asks_for_events(options)) {
        status = dm_error_set(error, DM_USAGE,
                              "codes, mirrors and repeated reports are of the "
                              "profiles 'events', 'icews', 'gdelt' and 'keds', "
                              "not of '%s'",
                              import->profile->name);
    }
    if (status == DM_OK && options->map && import->profile != &profiles[CSV]) {
        status = dm_error_set(error, DM_USAGE,
                              "a map is for the profile 'csv', not '%s'",
                              import->profile->name);
    }
    return status;
}

/* What gzip packed is read as it is. */
static dm_status unpack_file(dm_import *import, dm_buffer *text,
                             const char *file, dm_error *error)
{
    if (!dm_text_is_packed(text->text, text->size)) {
        return DM_OK;
    }
    bool unpacked;
    dm_status status =
        dm_text_unpack(&unpacked, text, file, &import->report->problems, error);
    import->unusable |= status == DM_OK && !unpacked;
    return status;
}

dm_status dm_profile_prepare(dm_import *import, dm_dataset *dataset,
                             dm_error *error)
{
    dm_buffer *text = &dataset->files[DM_FILE_CONTACTS].text;
    const char *file = dm_buffer_text(&dataset->files[DM_FILE_CONTACTS].name);
    bool uncovered = false;
    dm_status status = unpack_file(import, text, file, error);
    if (status == DM_OK) {
        status = uncover_xml(&uncovered, import, text, file, error);
    }
    if (status == DM_OK) {
        status = choose_profile(import, dataset, dm_buffer_text(text), error);
    }
    if (status == DM_OK && dataset->is_begun && import->profile->read) {
        status = dm_dataset_load_rest(dataset, error);
    }
    if (status != DM_OK || import->unusable) {
        return status;
    }
    import->report->profile = import->profile->name;
    import->report->delimiter = ',';
    if (uncovered) {
        return DM_OK;
    }
    import->report->encoding = choose_encoding(import, text);
    if (import->profile == &profiles[DATASET] && !import->options->encoding) {
        return DM_OK;
    }
    return decode_file(import, text, file, error);
}
