#include "analysis/event_values.h"

#include "analysis/embedded_rows.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define CODE_SIZE 8
#define MOST_CODES 400

enum {
    STATEMENT = DM_CLASS_STATEMENT,
    VERBAL = DM_CLASS_VERBAL_COOPERATION,
    MATERIAL = DM_CLASS_MATERIAL_COOPERATION,
    VERBAL_CONFLICT = DM_CLASS_VERBAL_CONFLICT,
    CONFLICT = DM_CLASS_MATERIAL_CONFLICT,
    ROOTS = 21
};

/* By the root of the code, from 01 to 20. */
static const unsigned char gdelt_classes[ROOTS] = {
    DM_CLASS_NONE,   VERBAL,          VERBAL,          VERBAL,
    VERBAL,          VERBAL,          MATERIAL,        MATERIAL,
    MATERIAL,        MATERIAL,        VERBAL_CONFLICT, VERBAL_CONFLICT,
    VERBAL_CONFLICT, VERBAL_CONFLICT, VERBAL_CONFLICT, CONFLICT,
    CONFLICT,        CONFLICT,        CONFLICT,        CONFLICT,
    CONFLICT};

static const unsigned char penta_classes[ROOTS] = {
    DM_CLASS_NONE,   STATEMENT,       STATEMENT,       VERBAL,
    VERBAL,          VERBAL,          MATERIAL,        MATERIAL,
    MATERIAL,        VERBAL_CONFLICT, VERBAL_CONFLICT, VERBAL_CONFLICT,
    VERBAL_CONFLICT, VERBAL_CONFLICT, CONFLICT,        CONFLICT,
    VERBAL_CONFLICT, CONFLICT,        CONFLICT,        CONFLICT,
    CONFLICT};

/* The intensities of all codes, by bytes of the code. */
typedef struct intensity_scale {
    size_t count;
    struct intensity {
        char code[CODE_SIZE];
        double value;
    } items[MOST_CODES];
} intensity_scale;

static void load_scale(intensity_scale *out)
{
    const char *at = dm_codes_intensity;
    dm_embedded_cell cells[2];
    out->count = 0;
    dm_embedded_rows_next(&at, cells, 2);
    while (out->count < MOST_CODES && dm_embedded_rows_next(&at, cells, 2)) {
        struct intensity *item = &out->items[out->count++];
        dm_embedded_cell_copy(item->code, sizeof item->code, cells[0]);
        item->value = strtod(cells[1].text, NULL);
    }
}

static int compare_code(const void *key, const void *item)
{
    return strcmp(key, ((const struct intensity *)item)->code);
}

/* That of the code, or of the longest one that it begins with. */
static double find_intensity(const intensity_scale *scale, const char *code)
{
    char prefix[CODE_SIZE];
    const struct intensity *found = NULL;
    size_t size = strlen(code);
    size = size < CODE_SIZE ? size : CODE_SIZE - 1;
    memcpy(prefix, code, size);
    for (; size > 0 && !found; size--) {
        prefix[size] = '\0';
        found = bsearch(prefix, scale->items, scale->count,
                        sizeof *scale->items, compare_code);
    }
    return found ? found->value : NAN;
}

dm_event_class dm_class_event(const char *code, dm_event_scheme scheme)
{
    if (scheme == DM_EVENTS_UNCLASSED || !isdigit((unsigned char)code[0]) ||
        !isdigit((unsigned char)code[1])) {
        return DM_CLASS_NONE;
    }
    int root = (code[0] - '0') * 10 + (code[1] - '0');
    if (root >= ROOTS) {
        return DM_CLASS_NONE;
    }
    return scheme == DM_EVENTS_GDELT ? gdelt_classes[root]
                                     : penta_classes[root];
}

static void evaluate_rows(dm_event_values *out, const dm_table *codes,
                          const intensity_scale *scale, dm_event_scheme scheme)
{
    size_t contact = dm_table_find_column(codes, "contact");
    size_t code_column = dm_table_find_column(codes, "code");
    size_t scheme_column = dm_table_find_column(codes, "scheme");
    for (size_t i = 0; i < dm_table_count_rows(codes); i++) {
        const char *named = dm_table_get_text(codes, i, scheme_column);
        const char *code = dm_table_get_text(codes, i, code_column);
        if (strcasecmp(named, "cameo") == 0) {
            out->items[out->count++] = (dm_event_value){
                .contact = dm_table_get_integer(codes, i, contact),
                .event_class = dm_class_event(code, scheme),
                .intensity = find_intensity(scale, code)};
        }
    }
}

dm_status dm_event_values_load(dm_event_values *out, const dm_table *codes,
                               dm_event_scheme scheme, dm_error *error)
{
    *out = (dm_event_values){0};
    size_t count = codes ? dm_table_count_rows(codes) : 0;
    intensity_scale *scale = malloc(sizeof *scale);
    out->items = malloc((count + 1) * sizeof *out->items);
    if (!scale || !out->items) {
        free(scale);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for codes");
    }
    load_scale(scale);
    if (codes) {
        evaluate_rows(out, codes, scale, scheme);
    }
    free(scale);
    return DM_OK;
}

static int compare_contact(const void *key, const void *item)
{
    int64_t wanted = *(const int64_t *)key;
    int64_t contact = ((const dm_event_value *)item)->contact;
    return (wanted > contact) - (wanted < contact);
}

dm_event_value dm_event_values_find(const dm_event_values *values,
                                    int64_t contact)
{
    const dm_event_value *found =
        values->count > 0 ? bsearch(&contact, values->items, values->count,
                                    sizeof *values->items, compare_contact)
                          : NULL;
    return found ? *found
                 : (dm_event_value){.contact = contact, .intensity = NAN};
}

void dm_event_values_clear(dm_event_values *values)
{
    free(values->items);
    *values = (dm_event_values){0};
}
