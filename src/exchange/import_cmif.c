#include "demarche/text.h"

#include "exchange/authority_uri.h"
#include "exchange/import_profile.h"
#include "exchange/letters.h"
#include "exchange/tei_date.h"
#include "exchange/xml_document.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/** A file of letters while it is read. */
typedef struct dm_cmif {
    dm_xml_document *document;
    dm_letters letters;
    dm_key_index editions; /**< by the id of a `bibl`: its place in `texts` */
    const char **texts;    /**< what each `bibl` says */
    size_t count;
    size_t capacity;
} dm_cmif;

static dm_status fail(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "cannot keep a letter");
}

static bool keep_edition(dm_cmif *cmif, const char *id, const char *text)
{
    if (cmif->count == cmif->capacity) {
        size_t capacity = cmif->capacity ? 2 * cmif->capacity : 16;
        const char **texts = realloc(cmif->texts, capacity * sizeof *texts);
        if (!texts) {
            return false;
        }
        cmif->texts = texts;
        cmif->capacity = capacity;
    }
    cmif->texts[cmif->count] = text;
    return dm_key_index_find(&cmif->editions, id) ||
           dm_key_index_add(&cmif->editions, id, (int64_t)cmif->count++, 0);
}

static dm_status read_edition(dm_cmif *cmif, dm_error *error)
{
    const dm_xml_element *bibl;
    dm_status status = dm_xml_complete(&bibl, cmif->document, error);
    if (status != DM_OK || !bibl) {
        return status;
    }
    dm_arena *arena = &cmif->letters.texts;
    const char *id = dm_xml_get_qualified(arena, bibl, "id");
    const char *text = dm_xml_get_text(arena, bibl, NULL);
    return id && text && keep_edition(cmif, id, text) ? DM_OK : fail(error);
}

/* What the source of a letter says, or its address. */
static const char *find_edition(const dm_cmif *cmif, const char *source)
{
    const dm_key_entry *found =
        *source == '#' ? dm_key_index_find(&cmif->editions, source + 1) : NULL;
    return found ? cmif->texts[found->number] : source;
}

/* Names that say that nobody is named, without blanks and marks. */
static bool is_unknown(const char *folded)
{
    static const char *const words[] = {"",
                                        "nn",
                                        "unbekannt",
                                        "unbekannte",
                                        "unbekannter",
                                        "unbekannten",
                                        "eineunbekannte",
                                        "einenunbekannten",
                                        "einunbekannter",
                                        "unbekannteperson",
                                        "eineunbekannteperson",
                                        "unknown",
                                        "anonym",
                                        "anonymous",
                                        "inconnu"};
    char word[sizeof "eineunbekannteperson"] = {0};
    size_t size = 0;
    for (const char *c = folded; *c; c++) {
        if (strchr(" .-?()[]", *c)) {
            continue;
        }
        if (size + 1 == sizeof word) {
            return false;
        }
        word[size++] = *c;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(word, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* A question mark after a name is a doubt, and no part of it. */
static bool cut_doubt(char *name)
{
    size_t size = strlen(name);
    bool doubtful = size > 1 && name[size - 1] == '?';
    while (size && (name[size - 1] == '?' || name[size - 1] == ' ')) {
        name[--size] = '\0';
    }
    return doubtful;
}

static void add_part(dm_buffer *note, const char *what, const char *text)
{
    if (*text) {
        dm_buffer_add_format(note, "%s%s%s", note->size ? "; " : "", what,
                             text);
    }
}

static dm_status read_actor(dm_cmif *cmif, dm_letter *letter, int side,
                            const dm_xml_element *element, dm_buffer *note,
                            dm_error *error)
{
    dm_arena *arena = &cmif->letters.texts;
    dm_authority_row authorities[DM_AUTHORITY_LIMIT];
    const char *ref = dm_xml_get_attribute(arena, element, "ref");
    char *name = dm_xml_get_text(arena, element, NULL);
    char *folded = name ? dm_text_fold(name) : NULL;
    int count = ref ? dm_authority_uris_read(authorities, arena, ref) : -1;
    if (!folded || count < 0) {
        free(folded);
        return fail(error);
    }
    bool unknown = !count && is_unknown(folded);
    bool nameless = !*folded;
    free(folded);
    if (unknown) {
        add_part(note, "not known: ", name);
        return DM_OK;
    }
    bool doubtful = cut_doubt(name) || dm_tei_is_doubtful(element);
    add_part(note, "doubtful: ", doubtful ? name : "");
    dm_mention mention = {.name = nameless ? authorities[0].value : name,
                          .kind =
                              dm_xml_is(element, "orgName") ? "body" : "person",
                          .authorities = authorities,
                          .authority_count = count};
    return dm_letters_mention(&cmif->letters, letter, side, &mention, error);
}

/* The date as it stands in words, where the numbers say less or nothing. */
static bool read_date(dm_cmif *cmif, dm_letter *letter,
                      const dm_xml_element *date, dm_buffer *note)
{
    dm_arena *arena = &cmif->letters.texts;
    const char *words = dm_xml_get_text(arena, date, NULL);
    letter->date = dm_tei_date(arena, date);
    bool exact =
        dm_xml_has_attribute(date, "when", NULL) && !dm_tei_is_doubtful(date);
    if (words && !exact) {
        add_part(note, "dated ", words);
    }
    return words && letter->date;
}

static bool read_sent_detail(dm_cmif *cmif, dm_letter *letter,
                             const dm_xml_element *element, dm_buffer *note)
{
    if (dm_xml_is(element, "date") && !*letter->date) {
        return read_date(cmif, letter, element, note);
    }
    if (dm_xml_is(element, "placeName") && !*letter->where) {
        letter->where = dm_xml_get_text(&cmif->letters.texts, element, NULL);
        bool doubtful = letter->where && dm_tei_is_doubtful(element);
        add_part(note, "doubtful: ", doubtful ? letter->where : "");
    }
    return letter->where != NULL;
}

static bool read_received_detail(dm_cmif *cmif, const dm_xml_element *element,
                                 dm_buffer *note)
{
    dm_arena *arena = &cmif->letters.texts;
    bool is_date = dm_xml_is(element, "date");
    const char *text = "";
    if (is_date && dm_tei_is_dated(element)) {
        text = dm_tei_date(arena, element);
    } else if (is_date || dm_xml_is(element, "placeName")) {
        text = dm_xml_get_text(arena, element, NULL);
    }
    if (text) {
        add_part(note, is_date ? "received " : "received in ", text);
    }
    return text != NULL;
}

static dm_status read_action(dm_cmif *cmif, dm_letter *letter,
                             const dm_xml_element *action, dm_buffer *note,
                             dm_error *error)
{
    int side = DM_LETTER_SENDERS;
    if (dm_xml_has_attribute(action, "type", "received")) {
        side = DM_LETTER_RECIPIENTS;
    } else if (!dm_xml_has_attribute(action, "type", "sent")) {
        return DM_OK;
    }
    dm_status status = DM_OK;
    for (const dm_xml_element *at = dm_xml_walk(action, action);
         at && status == DM_OK; at = dm_xml_walk(action, at)) {
        if (dm_xml_is(at, "persName") || dm_xml_is(at, "orgName")) {
            status = read_actor(cmif, letter, side, at, note, error);
        } else if (side == DM_LETTER_SENDERS
                       ? !read_sent_detail(cmif, letter, at, note)
                       : !read_received_detail(cmif, at, note)) {
            status = fail(error);
        }
    }
    return status;
}

/* By the edition and the number there, or by the address: the same in every
 * file that tells of the letter. A number alone is no key. */
static bool name_letter(dm_letters *letters, dm_letter *letter,
                        const char *edition, const char *number,
                        const char *ref)
{
    dm_buffer key = {0};
    if (*edition && *number) {
        dm_buffer_add_format(&key, "letter-%08" PRIx32 "-%s",
                             (uint32_t)dm_key_index_hash(edition), number);
    } else if (*ref) {
        dm_buffer_add_format(&key, "letter-%016" PRIx64,
                             dm_key_index_hash(ref));
    }
    char *text =
        key.failed ? NULL
                   : dm_arena_copy_text(&letters->texts, dm_buffer_text(&key));
    for (char *c = text; c && *c; c++) {
        if (*c == ';' || *c == ':') {
            *c = '-';
        }
    }
    letter->key = text;
    dm_buffer_clear(&key);
    return text != NULL;
}

static bool cite_letter(dm_cmif *cmif, dm_letter *letter,
                        const dm_xml_element *element, dm_buffer *note)
{
    dm_arena *arena = &cmif->letters.texts;
    const char *source = dm_xml_get_attribute(arena, element, "source");
    const char *number = dm_xml_get_attribute(arena, element, "key");
    const char *ref = dm_xml_get_attribute(arena, element, "ref");
    if (!source || !number || !ref) {
        return false;
    }
    const char *edition = find_edition(cmif, source);
    add_part(note, "", edition);
    add_part(note, "no. ", number);
    add_part(note, "", ref);
    return name_letter(&cmif->letters, letter, edition, number, ref);
}

static dm_status read_content(dm_cmif *cmif, dm_letter *letter,
                              const dm_xml_element *element, dm_buffer *note,
                              dm_error *error)
{
    dm_status status =
        cite_letter(cmif, letter, element, note) ? DM_OK : fail(error);
    for (const dm_xml_element *at = dm_xml_walk(element, element);
         at && status == DM_OK; at = dm_xml_skip(element, at)) {
        if (dm_xml_is(at, "correspAction")) {
            status = read_action(cmif, letter, at, note, error);
        } else if (dm_xml_is(at, "note")) {
            const char *text = dm_xml_get_text(&cmif->letters.texts, at, NULL);
            add_part(note, "", text ? text : "");
            status = text ? DM_OK : fail(error);
        }
    }
    return status;
}

static dm_status read_letter(dm_cmif *cmif, dm_error *error)
{
    size_t column;
    dm_row_place place = dm_xml_find_place(cmif->document, &column);
    dm_letter letter = dm_letter_at(place, column);
    letter.channel = "letter";
    const dm_xml_element *element;
    dm_status status = dm_xml_complete(&element, cmif->document, error);
    if (status != DM_OK || !element) {
        return status;
    }
    dm_buffer note = {0};
    status = read_content(cmif, &letter, element, &note, error);
    letter.note = note.failed ? NULL
                              : dm_arena_copy_text(&cmif->letters.texts,
                                                   dm_buffer_text(&note));
    dm_buffer_clear(&note);
    if (status == DM_OK && !letter.note) {
        status = fail(error);
    }
    return status == DM_OK ? dm_letters_add(&cmif->letters, &letter, error)
                           : status;
}

static dm_status read_letters(dm_cmif *cmif, dm_error *error)
{
    const dm_xml_element *element;
    dm_status status = dm_xml_next(&element, cmif->document, error);
    while (status == DM_OK && element) {
        if (dm_xml_is(element, "bibl")) {
            status = read_edition(cmif, error);
        } else if (dm_xml_is(element, "correspDesc")) {
            status = read_letter(cmif, error);
        }
        if (status == DM_OK) {
            status = dm_xml_next(&element, cmif->document, error);
        }
    }
    return status;
}

dm_status dm_read_cmif(dm_import *import, dm_buffer *text, const char *file,
                       dm_error *error)
{
    dm_problems *problems = &import->report->problems;
    dm_cmif cmif = {0};
    import->report->delimiter = '\0';
    dm_status status = dm_xml_open(&cmif.document, text, file, problems, error);
    if (status == DM_OK) {
        status = read_letters(&cmif, error);
    }
    bool whole = status == DM_OK && !dm_xml_is_broken(cmif.document);
    import->unusable |= !whole;
    if (whole) {
        status =
            dm_letters_put(&cmif.letters, import, file,
                           "no letter, expected 'correspDesc' of TEI", error);
    }
    dm_xml_close(cmif.document);
    dm_letters_clear(&cmif.letters);
    dm_key_index_clear(&cmif.editions);
    free(cmif.texts);
    return status;
}
