#include "exchange/frus_head.h"
#include "exchange/import_profile.h"
#include "exchange/letters.h"
#include "exchange/tei_date.h"
#include "exchange/xml_document.h"

#include <string.h>

/** A volume of Foreign Relations of the United States while it is read. */
typedef struct dm_frus {
    dm_xml_document *document;
    dm_letters letters;
    const char *volume; /**< its id, "" until that is read */
    const char *title;
} dm_frus;

static dm_status fail(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "cannot keep a document");
}

/* What an element of the header says. */
static dm_status read_header(const char **out, dm_frus *frus, dm_error *error)
{
    const dm_xml_element *element;
    dm_status status = dm_xml_complete(&element, frus->document, error);
    if (status != DM_OK || !element) {
        return status;
    }
    *out = dm_xml_get_text(&frus->letters.texts, element, NULL);
    return *out ? DM_OK : fail(error);
}

/* Ids of persons are those of one volume. */
static bool number_person(dm_authority_row *out, dm_frus *frus,
                          const char *person)
{
    dm_buffer value = {0};
    dm_buffer_add_format(&value, "%s/%s", frus->volume, person);
    *out = (dm_authority_row){
        "frus", value.failed ? NULL
                             : dm_arena_copy_text(&frus->letters.texts,
                                                  dm_buffer_text(&value))};
    dm_buffer_clear(&value);
    return out->value != NULL;
}

static dm_status add_person(dm_frus *frus, const dm_mention *mention,
                            dm_error *error)
{
    size_t number;
    return dm_letter_actors_add(&number, &frus->letters.actors, mention, error);
}

/* "Rusk, Dean" is also called "Dean Rusk". */
static dm_status add_turned_name(dm_frus *frus, const dm_mention *person,
                                 dm_error *error)
{
    const char *comma = strchr(person->name, ',');
    if (!comma || !comma[1] || strchr(comma + 1, ',')) {
        return DM_OK;
    }
    dm_buffer name = {0};
    dm_buffer_add(&name, comma + 1 + strspn(comma + 1, " "));
    dm_buffer_add_char(&name, ' ');
    dm_buffer_add_bytes(&name, person->name, (size_t)(comma - person->name));
    dm_mention turned = *person;
    turned.name = dm_buffer_text(&name);
    turned.preferred = false;
    dm_status status =
        name.failed ? fail(error) : add_person(frus, &turned, error);
    dm_buffer_clear(&name);
    return status;
}

/* What stands after the name in the list of persons. */
static const char *cut_name(const char *entry, const char *name)
{
    size_t length = strlen(name);
    entry += strncmp(entry, name, length) == 0 ? length : 0;
    return entry + strspn(entry, ", ");
}

static void cut_comma(char *name)
{
    size_t size = strlen(name);
    while (size && strchr(", ", name[size - 1])) {
        name[--size] = '\0';
    }
}

/* An item of the list of persons: a name with an id, and who that was. */
static dm_status read_person(dm_frus *frus, dm_error *error)
{
    const dm_xml_element *item;
    dm_arena *arena = &frus->letters.texts;
    dm_status status = dm_xml_complete(&item, frus->document, error);
    const dm_xml_element *named =
        status == DM_OK && item ? dm_xml_find(item, "persName") : NULL;
    if (!named) {
        return status;
    }
    const char *id = dm_xml_get_qualified(arena, named, "id");
    char *name = dm_xml_get_text(arena, named, NULL);
    const char *entry = dm_xml_get_text(arena, item, NULL);
    dm_authority_row number;
    if (!id || !name || !entry || !number_person(&number, frus, id)) {
        return fail(error);
    }
    cut_comma(name);
    if (!*id || !*name) {
        return DM_OK;
    }
    dm_mention mention = {.name = name,
                          .preferred = true,
                          .kind = "person",
                          .note = cut_name(entry, name),
                          .authorities = &number,
                          .authority_count = 1};
    status = add_person(frus, &mention, error);
    return status == DM_OK ? add_turned_name(frus, &mention, error) : status;
}

/* Where an office was at the time is told after a comma. */
static void cut_place(char *office)
{
    office[strcspn(office, ",")] = '\0';
}

static const char *find_office_kind(const char *office)
{
    static const char *const offices[] = {"Secretary", "Acting Secretary",
                                          "Under Secretary", "President",
                                          "Vice President"};
    for (size_t i = 0; i < sizeof offices / sizeof *offices; i++) {
        if (strncmp(office, offices[i], strlen(offices[i])) == 0) {
            return "office";
        }
    }
    return "body";
}

/* An office, known by its name in every volume. */
static dm_status read_office(dm_frus *frus, dm_letter *letter, int side,
                             char *name, dm_error *error)
{
    cut_place(name);
    dm_mention mention = {.name = name, .kind = find_office_kind(name)};
    return *name ? dm_letters_mention(&frus->letters, letter, side, &mention,
                                      error)
                 : DM_OK;
}

/* A person, known by the list of persons, or by the name in this volume. */
static dm_status read_name(dm_frus *frus, dm_letter *letter, int side,
                           const dm_xml_element *element, const char *name,
                           dm_error *error)
{
    dm_arena *arena = &frus->letters.texts;
    const char *pointer = dm_xml_get_attribute(arena, element, "corresp");
    if (pointer && !*pointer) {
        pointer = dm_xml_get_attribute(arena, element, "ref");
    }
    dm_authority_row number;
    if (!pointer ||
        !number_person(&number, frus, *pointer == '#' ? pointer + 1 : name)) {
        return fail(error);
    }
    dm_mention mention = {.name = name,
                          .kind = "person",
                          .authorities = &number,
                          .authority_count = 1};
    return *name ? dm_letters_mention(&frus->letters, letter, side, &mention,
                                      error)
                 : DM_OK;
}

/* "the Secretary of State's Special Assistant" is not the Secretary. */
static bool is_owner(const dm_xml_element *office)
{
    return dm_xml_is_before(office, "'s") || dm_xml_is_before(office, "’s");
}

static dm_status read_end(dm_frus *frus, dm_letter *letter,
                          const dm_xml_element *element, dm_error *error)
{
    int side = DM_LETTER_SENDERS;
    if (dm_xml_has_attribute(element, "type", "to")) {
        side = DM_LETTER_RECIPIENTS;
    } else if (!dm_xml_has_attribute(element, "type", "from")) {
        return DM_OK;
    }
    bool is_person = dm_xml_is(element, "persName");
    bool is_office =
        dm_xml_is(element, "gloss") || dm_xml_is(element, "orgName");
    if ((!is_person && !is_office) || is_owner(element)) {
        return DM_OK;
    }
    char *name = dm_xml_get_text(&frus->letters.texts, element, "note");
    if (!name) {
        return fail(error);
    }
    return is_person ? read_name(frus, letter, side, element, name, error)
                     : read_office(frus, letter, side, name, error);
}

static dm_status read_ends(dm_frus *frus, dm_letter *letter,
                           const dm_xml_element *head, dm_error *error)
{
    dm_status status = DM_OK;
    const dm_xml_element *at = head ? dm_xml_walk(head, head) : NULL;
    while (at && status == DM_OK) {
        status = read_end(frus, letter, at, error);
        at = dm_xml_is(at, "note") ? dm_xml_skip(head, at)
                                   : dm_xml_walk(head, at);
    }
    return status;
}

/* What a document encloses has datelines of its own. */
static bool is_enclosed(const dm_xml_element *element)
{
    return dm_xml_is(element, "div") || dm_xml_is(element, "floatingText") ||
           dm_xml_is(element, "quote") || dm_xml_is(element, "note");
}

static const dm_xml_element *find_dateline(const dm_xml_element *document)
{
    const dm_xml_element *at = dm_xml_walk(document, document);
    while (at && !dm_xml_is(at, "dateline")) {
        at = is_enclosed(at) ? dm_xml_skip(document, at)
                             : dm_xml_walk(document, at);
    }
    return at;
}

static const dm_xml_element *find_date(const dm_xml_element *dateline)
{
    const dm_xml_element *at =
        dateline ? dm_xml_walk(dateline, dateline) : NULL;
    while (at && !(dm_xml_is(at, "date") && dm_tei_is_dated(at))) {
        at = dm_xml_walk(dateline, at);
    }
    return at;
}

/* By the dateline, or by the bounds that the editors give. */
static char *read_date(dm_arena *arena, const dm_xml_element *document,
                       const dm_xml_element *dateline)
{
    const dm_xml_element *date = find_date(dateline);
    if (date) {
        return dm_tei_date(arena, date);
    }
    const char *first =
        dm_xml_get_qualified(arena, document, "doc-dateTime-min");
    const char *last =
        dm_xml_get_qualified(arena, document, "doc-dateTime-max");
    return first && last ? dm_tei_interval(arena, first, last, false) : NULL;
}

/* The volume and the number there, and when it is said to have arrived. */
static char *write_note(dm_frus *frus, const char *number,
                        const dm_xml_element *dateline)
{
    dm_arena *arena = &frus->letters.texts;
    char *line = dm_xml_get_text(arena, dateline, "note");
    char *received = line ? strstr(line, "[Received") : NULL;
    dm_buffer note = {0};
    dm_buffer_add_format(&note, "%s%s%s",
                         *frus->title ? frus->title : frus->volume,
                         *number ? ", document " : "", number);
    if (received) {
        received[strcspn(received, "]")] = '\0';
        dm_buffer_add_format(&note, "; received%s",
                             received + sizeof "[Received" - 1);
    }
    char *kept = line && !note.failed
                     ? dm_arena_copy_text(arena, dm_buffer_text(&note))
                     : NULL;
    dm_buffer_clear(&note);
    return kept;
}

static char *write_key(dm_frus *frus, const char *id)
{
    dm_buffer key = {0};
    if (*frus->volume && *id) {
        dm_buffer_add_format(&key, "%s-%s", frus->volume, id);
    }
    char *kept = key.failed ? NULL
                            : dm_arena_copy_text(&frus->letters.texts,
                                                 dm_buffer_text(&key));
    dm_buffer_clear(&key);
    return kept;
}

static const dm_xml_element *find_source(const dm_xml_element *document)
{
    const dm_xml_element *note = dm_xml_child(document, "note");
    return note && dm_xml_has_attribute(note, "type", "source") ? note : NULL;
}

/* What it is but for its ends; all is "" or NULL without memory. */
static bool read_description(dm_frus *frus, dm_letter *letter,
                             const dm_xml_element *document)
{
    dm_arena *arena = &frus->letters.texts;
    const dm_xml_element *dateline = find_dateline(document);
    const char *id = dm_xml_get_qualified(arena, document, "id");
    const char *number = dm_xml_get_attribute(arena, document, "n");
    const char *source = dm_xml_get_text(arena, find_source(document), NULL);
    const char *head =
        dm_xml_get_text(arena, dm_xml_child(document, "head"), "note");
    if (!id || !number || !source || !head) {
        return false;
    }
    letter->channel = dm_frus_channel(head, source);
    letter->direction = dm_frus_is_talk(head) ? "unknown" : "directed";
    letter->summary = head;
    letter->key = write_key(frus, *id ? id : number);
    letter->date = read_date(arena, document, dateline);
    letter->where = dm_xml_get_text(
        arena, dateline ? dm_xml_find(dateline, "placeName") : NULL, "note");
    letter->note = write_note(frus, number, dateline);
    return letter->key && letter->date && letter->where && letter->note;
}

static dm_status read_document(dm_frus *frus, dm_error *error)
{
    size_t column;
    dm_row_place place = dm_xml_find_place(frus->document, &column);
    dm_letter letter = dm_letter_at(place, column);
    const dm_xml_element *element;
    dm_status status = dm_xml_complete(&element, frus->document, error);
    if (status != DM_OK || !element) {
        return status;
    }
    if (!read_description(frus, &letter, element)) {
        return fail(error);
    }
    status = read_ends(frus, &letter, dm_xml_child(element, "head"), error);
    return status == DM_OK ? dm_letters_add(&frus->letters, &letter, error)
                           : status;
}

/* The id of the volume may stand at the root alone. */
static dm_status read_root(dm_frus *frus, const dm_xml_element *root,
                           dm_error *error)
{
    frus->volume = dm_xml_get_qualified(&frus->letters.texts, root, "id");
    return frus->volume ? DM_OK : fail(error);
}

static dm_status read_element(dm_frus *frus, const dm_xml_element *element,
                              dm_error *error)
{
    if (dm_xml_is(element, "TEI")) {
        return read_root(frus, element, error);
    }
    if (dm_xml_is(element, "idno") &&
        dm_xml_has_attribute(element, "type", "frus")) {
        return read_header(&frus->volume, frus, error);
    }
    if (dm_xml_is(element, "title") &&
        dm_xml_has_attribute(element, "type", "complete")) {
        return read_header(&frus->title, frus, error);
    }
    if (dm_xml_is(element, "item")) {
        return read_person(frus, error);
    }
    return dm_xml_is(element, "div") &&
                   dm_xml_has_attribute(element, "type", "document")
               ? read_document(frus, error)
               : DM_OK;
}

static dm_status read_volume(dm_frus *frus, dm_error *error)
{
    const dm_xml_element *element;
    dm_status status = dm_xml_next(&element, frus->document, error);
    while (status == DM_OK && element) {
        status = read_element(frus, element, error);
        if (status == DM_OK) {
            status = dm_xml_next(&element, frus->document, error);
        }
    }
    return status;
}

dm_status dm_read_frus(dm_import *import, dm_buffer *text, const char *file,
                       dm_error *error)
{
    dm_problems *problems = &import->report->problems;
    dm_frus frus = {.volume = "", .title = ""};
    import->report->delimiter = '\0';
    dm_status status = dm_xml_open(&frus.document, text, file, problems, error);
    if (status == DM_OK) {
        status = read_volume(&frus, error);
    }
    bool whole = status == DM_OK && !dm_xml_is_broken(frus.document);
    import->unusable |= !whole;
    if (whole) {
        status = dm_letters_put(&frus.letters, import, file,
                                "no document, expected 'div' of TEI with the "
                                "type document",
                                error);
    }
    dm_xml_close(frus.document);
    dm_letters_clear(&frus.letters);
    return status;
}
