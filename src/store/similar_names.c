#include "store/similar_names.h"

#include "demarche/text.h"

#include "base/buffer.h"
#include "base/name_spelling.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define SURNAME_LEAST 3
/** So that a slip of the pen comes after what the other reasons find. */
#define SPELLING_WEIGHT 0.92
/** A name of one word says less than one of several. */
#define LONE_WORD_LEAST 6

/* Left out wherever they stand, in the order of the alphabet. */
static const char *const little_words[] = {
    "affairs", "and",       "baron", "count", "das", "de",   "der",
    "des",     "die",       "dr",    "du",    "for", "graf", "herr",
    "la",      "le",        "lord",  "mr",    "mrs", "ms",   "of",
    "prof",    "professor", "sir",   "the",   "van", "von",  "zu",
};

/* Left out before a name, in the order of the alphabet. */
static const char *const titles[] = {
    "admiral", "ambassador", "chancellor", "colonel", "comrade",   "king",
    "marshal", "minister",   "president",  "prime",   "secretary", "senator",
};

bool dm_word_is_initial(const char *word)
{
    return word[0] && !word[1] && (word[0] < '0' || word[0] > '9');
}

static int compare_words(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static bool is_among(const char *word, const char *const *list, size_t count)
{
    return bsearch(&word, list, count, sizeof *list, compare_words) != NULL;
}

static void add_plain(dm_buffer *out, const char *word)
{
    dm_buffer_add(out, word);
}

typedef void spell_word(dm_buffer *out, const char *word);

/* Whether the words turned to begin at `i` come before those from `j` on. */
static bool is_less_from(const char *const *words, size_t count, size_t i,
                         size_t j)
{
    for (size_t k = 0; k < count; k++) {
        int order = strcmp(words[(i + k) % count], words[(j + k) % count]);
        if (order != 0) {
            return order < 0;
        }
    }
    return false;
}

/* Where words begin that are turned so that they come first in the alphabet. */
static size_t find_turn(const char *const *words, size_t count)
{
    size_t best = 0;
    for (size_t i = 1; i < count; i++) {
        if (is_less_from(words, count, i, best)) {
            best = i;
        }
    }
    return best;
}

/* The words spelled, from one of them on, and what stands in brackets. */
static char *join_words(dm_arena *arena, const dm_name_words *name,
                        size_t first, spell_word *spell)
{
    dm_buffer text = {0};
    for (size_t i = 0; i < name->count; i++) {
        dm_buffer_add(&text, i ? " " : "");
        spell(&text, name->words[(first + i) % name->count]);
    }
    dm_buffer_add_format(&text, "(%s", name->qualifier);
    char *copy =
        text.failed ? NULL : dm_arena_copy_text(arena, dm_buffer_text(&text));
    dm_buffer_clear(&text);
    return copy;
}

static void remove_blanks(char *text)
{
    char *to = text;
    for (const char *from = text; from && *from; from++) {
        if (*from != ' ') {
            *to++ = *from;
        }
    }
    if (text) {
        *to = '\0';
    }
}

/* The president of a senate is not the senate. */
static size_t count_titles(const dm_name_words *words)
{
    size_t count = 0;
    while (count < words->count && is_among(words->words[count], titles,
                                            sizeof titles / sizeof *titles)) {
        count++;
    }
    bool is_office =
        count == words->count || strcmp(words->words[count], "of") == 0;
    return is_office ? 0 : count;
}

/* Without little words and the titles before it; all words where only such are
 * there. */
static dm_name_words take_telling(const dm_name_words *name)
{
    dm_name_words telling = {.qualifier = name->qualifier};
    for (size_t i = count_titles(name); i < name->count; i++) {
        if (!is_among(name->words[i], little_words,
                      sizeof little_words / sizeof *little_words)) {
            telling.words[telling.count++] = name->words[i];
        }
    }
    return telling.count > 0 ? telling : *name;
}

dm_status dm_compared_name_init(dm_compared_name *name, dm_arena *arena,
                                dm_error *error)
{
    dm_status status =
        dm_name_words_parse(&name->words, arena, name->text, error);
    if (status != DM_OK) {
        return status;
    }
    const dm_name_words *words = &name->words;
    dm_name_words telling = take_telling(words);
    size_t turn = find_turn(words->words, words->count);
    size_t telling_turn = find_turn(telling.words, telling.count);
    char *joined = join_words(arena, words, 0, add_plain);
    remove_blanks(joined);
    name->forms[DM_FORM_JOINED] = joined;
    name->forms[DM_FORM_TURNED] = join_words(arena, words, turn, add_plain);
    name->forms[DM_FORM_UMLAUTS] =
        join_words(arena, words, turn, dm_spell_umlauts);
    name->forms[DM_FORM_SLAVIC] =
        join_words(arena, words, turn, dm_spell_slavic);
    name->forms[DM_FORM_OFFICE] =
        join_words(arena, &telling, telling_turn, dm_spell_umlauts);
    for (size_t i = 0; i < DM_NAME_FORMS; i++) {
        if (!name->forms[i]) {
            return dm_error_set(error, DM_NO_MEMORY, "no memory for names");
        }
    }
    return DM_OK;
}

static bool have_equal(const dm_compared_name *a, const dm_compared_name *b,
                       dm_name_form form)
{
    return strcmp(a->forms[form], b->forms[form]) == 0;
}

/** How the given names of two names go together. */
typedef enum given_match {
    GIVEN_APART,
    GIVEN_INITIALS,  /**< one by one, some of them by their initials */
    GIVEN_FEWER,     /**< equal ones, and then initials in one only */
    GIVEN_UNCERTAIN, /**< both of it */
} given_match;

static given_match match_given(const dm_name_words *shorter,
                               const dm_name_words *longer)
{
    bool shortened = false;
    for (size_t i = 0; i + 1 < shorter->count; i++) {
        const char *a = shorter->words[i];
        const char *b = longer->words[i];
        bool initial = dm_word_is_initial(a) != dm_word_is_initial(b);
        if (initial ? *a != *b : strcmp(a, b) != 0) {
            return GIVEN_APART;
        }
        shortened |= initial;
    }
    for (size_t i = shorter->count - 1; i + 1 < longer->count; i++) {
        if (!dm_word_is_initial(longer->words[i])) {
            return GIVEN_APART;
        }
    }
    if (shorter->count < longer->count) {
        return shortened ? GIVEN_UNCERTAIN : GIVEN_FEWER;
    }
    return shortened ? GIVEN_INITIALS : GIVEN_APART;
}

static dm_likeness compare_initials(const dm_name_words *a,
                                    const dm_name_words *b)
{
    static const dm_likeness likenesses[] = {
        [GIVEN_APART] = {0},
        [GIVEN_INITIALS] = {"initials", 0.9},
        [GIVEN_FEWER] = {"initials", 0.86},
        [GIVEN_UNCERTAIN] = {"initials", 0.8},
    };
    const dm_name_words *shorter = a->count <= b->count ? a : b;
    const dm_name_words *longer = shorter == a ? b : a;
    const char *surname = shorter->words[shorter->count - 1];
    if (strcmp(surname, longer->words[longer->count - 1]) != 0 ||
        strlen(surname) < SURNAME_LEAST ||
        strcspn(surname, "0123456789") < strlen(surname)) {
        return likenesses[GIVEN_APART];
    }
    return likenesses[match_given(shorter, longer)];
}

/* Whether one word slipped, all others being equal. */
static bool differ_by_slip(const dm_name_words *a, const dm_name_words *b)
{
    size_t slips = 0;
    if (a->count != b->count) {
        return false;
    }
    for (size_t i = 0; i < a->count; i++) {
        const char *word = a->words[i];
        if (strcmp(word, b->words[i]) == 0) {
            continue;
        }
        bool enough = a->count > 1 || strlen(word) >= LONE_WORD_LEAST;
        if (!enough || !dm_spelling_slips(word, b->words[i])) {
            return false;
        }
        slips++;
    }
    return slips == 1;
}

static dm_status compare_spelling(dm_likeness *out, const dm_compared_name *a,
                                  const dm_compared_name *b, dm_error *error)
{
    *out = (dm_likeness){0};
    if (!differ_by_slip(&a->words, &b->words)) {
        return DM_OK;
    }
    double similarity;
    dm_status status = dm_text_similarity(&similarity, a->forms[DM_FORM_JOINED],
                                          b->forms[DM_FORM_JOINED], error);
    *out = (dm_likeness){"spelling", SPELLING_WEIGHT * similarity};
    return status;
}

dm_status dm_compare_names(dm_likeness *out, const dm_compared_name *a,
                           const dm_compared_name *b, dm_error *error)
{
    static const dm_likeness likenesses[DM_NAME_FORMS] = {
        [DM_FORM_JOINED] = {"same name", 1},
        [DM_FORM_TURNED] = {"word order", 0.99},
        [DM_FORM_UMLAUTS] = {"umlaut", 0.97},
        [DM_FORM_SLAVIC] = {"transliteration", 0.95},
        [DM_FORM_OFFICE] = {"office words", 0.92},
    };
    *out = (dm_likeness){0};
    if (a->words.count == 0 || b->words.count == 0 ||
        strcmp(a->words.qualifier, b->words.qualifier) != 0) {
        return DM_OK;
    }
    for (int i = 0; i < DM_NAME_FORMS; i++) {
        if (have_equal(a, b, (dm_name_form)i)) {
            bool spelled = a->words.cyrillic != b->words.cyrillic;
            *out = spelled && i <= DM_FORM_TURNED
                       ? (dm_likeness){"transliteration", 0.98}
                       : likenesses[i];
            return DM_OK;
        }
    }
    *out = compare_initials(&a->words, &b->words);
    return out->reason ? DM_OK : compare_spelling(out, a, b, error);
}
