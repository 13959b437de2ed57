#include "base/name_spelling.h"

#include <stddef.h>
#include <string.h>

#define SLIP_LEAST 5
#define UMLAUT_LEAST 5
#define SLAVIC_LEAST 6

typedef struct rewriting {
    const char *from;
    const char *to;
} rewriting;

/* The longer before what they begin with; the letters at the right are marks,
 * no spelling. */
static const rewriting slavic[] = {
    {"schtsch", "S"}, {"shch", "S"}, {"stch", "S"}, {"tsch", "H"}, {"sch", "S"},
    {"tch", "H"},     {"ch", "H"},   {"kh", "H"},   {"cz", "H"},   {"sh", "S"},
    {"zh", "S"},      {"ts", "Z"},   {"tz", "Z"},   {"ks", "x"},   {"ph", "f"},
    {"ou", "u"},      {"w", "v"},    {"y", "i"},    {"j", "i"},
};

static const rewriting umlauts[] = {{"ae", "a"}, {"oe", "o"}, {"ue", "u"}};

static const rewriting *find_rewriting(const rewriting *list, size_t count,
                                       const char *text)
{
    for (size_t i = 0; i < count; i++) {
        if (strncmp(list[i].from, text, strlen(list[i].from)) == 0) {
            return &list[i];
        }
    }
    return NULL;
}

void dm_spell_umlauts(dm_buffer *out, const char *word)
{
    bool plain = strlen(word) < UMLAUT_LEAST;
    if (plain) {
        dm_buffer_add(out, word);
    }
    while (*word && !plain) {
        const rewriting *found =
            find_rewriting(umlauts, sizeof umlauts / sizeof *umlauts, word);
        dm_buffer_add_char(out, *word);
        word += found ? 2 : 1;
    }
}

/* Smirnoff, Smirnov; Evgeny, Yevgeny. */
static const char *respell_ends(const char *word, size_t *size)
{
    bool softened = strchr("yij", word[0]) && word[1] == 'e';
    if (*size > 2 && strcmp(word + *size - 2, "ff") == 0) {
        *size -= 2;
    }
    *size -= softened;
    return word + softened;
}

void dm_spell_slavic(dm_buffer *out, const char *word)
{
    size_t size = strlen(word);
    if (size < SLAVIC_LEAST) {
        dm_buffer_add(out, word);
        return;
    }
    bool french = strcmp(word + size - 2, "ff") == 0;
    const char *at = respell_ends(word, &size);
    const char *end = at + size;
    char last = '\0';
    while (at < end) {
        const rewriting *found =
            find_rewriting(slavic, sizeof slavic / sizeof *slavic, at);
        const char *letter = found ? found->to : at;
        if (*letter != last || !strchr("isHS", *letter)) {
            dm_buffer_add_char(out, *letter);
        }
        last = *letter;
        at += found ? strlen(found->from) : 1;
    }
    dm_buffer_add(out, french ? "v" : "");
}

static bool is_plain(const char *word)
{
    return strspn(word, "abcdefghijklmnopqrstuvwxyz") == strlen(word);
}

static bool tells_sex(char letter)
{
    return letter == 'a' || letter == 'o';
}

static bool ends_in_one(const char *rest)
{
    return rest[0] && !rest[1];
}

/* What follows the first difference: one letter more in the longer word `a`,
 * changed, or swapped with the next. */
static bool differ_once(const char *a, const char *b)
{
    if (strcmp(a + 1, b) == 0) {
        return !(ends_in_one(a) && tells_sex(*a));
    }
    if (*b && strcmp(a + 1, b + 1) == 0) {
        return !(ends_in_one(a) && (tells_sex(*a) || tells_sex(*b)));
    }
    return *b && a[1] && a[0] == b[1] && a[1] == b[0] &&
           strcmp(a + 2, b + 2) == 0;
}

bool dm_spelling_slips(const char *a, const char *b)
{
    size_t size_a = strlen(a);
    size_t size_b = strlen(b);
    if (size_a < SLIP_LEAST || size_b < SLIP_LEAST || *a != *b ||
        !is_plain(a) || !is_plain(b)) {
        return false;
    }
    const char *longer = size_a >= size_b ? a : b;
    const char *other = longer == a ? b : a;
    while (*longer && *longer == *other) {
        longer++;
        other++;
    }
    return *longer && differ_once(longer, other);
}
