#include "exchange/tei_date.h"

#include "base/buffer.h"

#include <string.h>

bool dm_tei_is_doubtful(const dm_xml_element *element)
{
    return (dm_xml_has_attribute(element, "cert", NULL) &&
            !dm_xml_has_attribute(element, "cert", "high")) ||
           dm_xml_has_attribute(element, "evidence", "conjecture");
}

bool dm_tei_is_dated(const dm_xml_element *element)
{
    static const char *const names[] = {"when", "from", "to", "notBefore",
                                        "notAfter"};
    bool dated = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        dated |= dm_xml_has_attribute(element, names[i], NULL);
    }
    return dated;
}

/* How much of a date is its day, month or year. */
static int cut_time(const char *date)
{
    return (int)strcspn(date, "T");
}

static char *keep_date(dm_arena *arena, dm_buffer *date)
{
    char *kept =
        date->failed ? NULL : dm_arena_copy_text(arena, dm_buffer_text(date));
    dm_buffer_clear(date);
    return kept;
}

/* EDTF has no doubt about a time of day. */
static char *keep_single(dm_arena *arena, const char *date, bool doubtful)
{
    dm_buffer text = {0};
    if (doubtful) {
        dm_buffer_add_format(&text, "%.*s?", cut_time(date), date);
    } else {
        dm_buffer_add(&text, date);
    }
    return keep_date(arena, &text);
}

static void add_bound(dm_buffer *text, const char *date, bool doubtful)
{
    if (*date) {
        dm_buffer_add_format(text, "%.*s%s", cut_time(date), date,
                             doubtful ? "?" : "");
    } else {
        dm_buffer_add(text, "..");
    }
}

char *dm_tei_interval(dm_arena *arena, const char *first, const char *last,
                      bool doubtful)
{
    if (strcmp(first, last) == 0) {
        return *first ? keep_single(arena, first, doubtful)
                      : dm_arena_copy_text(arena, "");
    }
    dm_buffer text = {0};
    add_bound(&text, first, doubtful);
    if (*first && cut_time(first) == cut_time(last) &&
        strncmp(first, last, (size_t)cut_time(first)) == 0) {
        return keep_date(arena, &text);
    }
    dm_buffer_add_char(&text, '/');
    add_bound(&text, last, doubtful);
    return keep_date(arena, &text);
}

/** The attributes that date an element; "" where they are missing. */
typedef struct dm_tei_bounds {
    const char *when;
    const char *first;
    const char *last;
} dm_tei_bounds;

/* The first of two attributes that is there. */
static const char *read_either(dm_arena *arena, const dm_xml_element *element,
                               const char *name, const char *other)
{
    bool has_first = dm_xml_has_attribute(element, name, NULL);
    return dm_xml_get_attribute(arena, element, has_first ? name : other);
}

static bool read_bounds(dm_tei_bounds *out, dm_arena *arena,
                        const dm_xml_element *element)
{
    out->when = dm_xml_get_attribute(arena, element, "when");
    out->first = read_either(arena, element, "from", "notBefore");
    out->last = read_either(arena, element, "to", "notAfter");
    return out->when && out->first && out->last;
}

char *dm_tei_date(dm_arena *arena, const dm_xml_element *element)
{
    dm_tei_bounds bounds;
    if (!read_bounds(&bounds, arena, element)) {
        return NULL;
    }
    bool doubtful = dm_tei_is_doubtful(element);
    return *bounds.when
               ? keep_single(arena, bounds.when, doubtful)
               : dm_tei_interval(arena, bounds.first, bounds.last, doubtful);
}
