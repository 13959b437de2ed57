#include "exchange/authority_uri.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

static const struct {
    const char *start;
    const char *scheme; /**< NULL: no authority of an actor */
} schemes[] = {
    {"d-nb.info/gnd/", "gnd"},
    {"viaf.org/viaf/", "viaf"},
    {"wikidata.org/entity/", "wikidata"},
    {"wikidata.org/wiki/", "wikidata"},
    {"id.loc.gov/authorities/names/", "lccn"},
    {"isni.org/isni/", "isni"},
    {"orcid.org/", "orcid"},
    {"data.bnf.fr/ark:/12148/", "bnf"},
    {"geonames.org/", NULL},
    {"sws.geonames.org/", NULL},
    {"correspsearch.net/unknown", NULL},
};

static bool drop_start(const char **text, const char *start)
{
    size_t length = strlen(start);
    bool found = strncasecmp(*text, start, length) == 0;
    *text += found ? length : 0;
    return found;
}

/* A number without what follows it in an address. */
static char *read_number(dm_arena *arena, const char *text)
{
    char *number = dm_arena_copy_text(arena, text);
    if (number) {
        number[strcspn(number, "/?#;")] = '\0';
    }
    for (char *c = number; c && *c; c++) {
        *c = (char)(toupper)((unsigned char)*c);
    }
    return number;
}

/* The whole address, its host in lower case. Lists are parted by `;`. */
static char *read_address(dm_arena *arena, const char *text)
{
    char *address = dm_arena_copy_text(arena, text);
    for (char *c = address; c && *c && *c != '/'; c++) {
        *c = (char)(tolower)((unsigned char)*c);
    }
    for (char *c = address; c && *c; c++) {
        if (*c == ';') {
            *c = ',';
        }
    }
    size_t size = address ? strlen(address) : 0;
    if (size && address[size - 1] == '/') {
        address[size - 1] = '\0';
    }
    return address;
}

/* A row without a scheme where the address is none; false without memory. */
static bool read_authority(dm_authority_row *out, dm_arena *arena,
                           const char *text)
{
    *out = (dm_authority_row){0};
    if (!drop_start(&text, "http://") && !drop_start(&text, "https://")) {
        return true;
    }
    drop_start(&text, "www.");
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        if (drop_start(&text, schemes[i].start)) {
            out->value = read_number(arena, text);
            bool named = out->value && *out->value;
            out->scheme = named ? schemes[i].scheme : NULL;
            return out->value != NULL;
        }
    }
    out->value = read_address(arena, text);
    out->scheme = out->value && *out->value ? "uri" : NULL;
    return out->value != NULL;
}

static bool is_known(const dm_authority_row *rows, int count,
                     const dm_authority_row *row)
{
    for (int i = 0; i < count; i++) {
        if (strcmp(rows[i].scheme, row->scheme) == 0 &&
            strcmp(rows[i].value, row->value) == 0) {
            return true;
        }
    }
    return false;
}

int dm_authority_uris_read(dm_authority_row out[DM_AUTHORITY_LIMIT],
                           dm_arena *arena, const char *addresses)
{
    char *text = dm_arena_copy_text(arena, addresses);
    if (!text) {
        return -1;
    }
    int count = 0;
    char *rest = NULL;
    for (char *one = strtok_r(text, " \t\r\n", &rest);
         one && count < DM_AUTHORITY_LIMIT;
         one = strtok_r(NULL, " \t\r\n", &rest)) {
        if (!read_authority(&out[count], arena, one)) {
            return -1;
        }
        count += out[count].scheme && !is_known(out, count, &out[count]);
    }
    return count;
}
