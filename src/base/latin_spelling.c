#include "base/latin_spelling.h"

#include <stddef.h>
#include <stdlib.h>

typedef struct spelling {
    int32_t code;
    const char *latin;
} spelling;

/* In the order of their code points; what folding takes apart is not here. */
static const spelling spellings[] = {
    {0x00E6, "ae"}, {0x00F0, "d"},    {0x00F8, "o"},  {0x00FE, "th"},
    {0x0111, "d"},  {0x0127, "h"},    {0x0131, "i"},  {0x0138, "k"},
    {0x0142, "l"},  {0x014B, "n"},    {0x0153, "oe"}, {0x0167, "t"},
    {0x0259, "e"},  {0x0430, "a"},    {0x0431, "b"},  {0x0432, "v"},
    {0x0433, "g"},  {0x0434, "d"},    {0x0435, "e"},  {0x0436, "zh"},
    {0x0437, "z"},  {0x0438, "i"},    {0x043A, "k"},  {0x043B, "l"},
    {0x043C, "m"},  {0x043D, "n"},    {0x043E, "o"},  {0x043F, "p"},
    {0x0440, "r"},  {0x0441, "s"},    {0x0442, "t"},  {0x0443, "u"},
    {0x0444, "f"},  {0x0445, "kh"},   {0x0446, "ts"}, {0x0447, "ch"},
    {0x0448, "sh"}, {0x0449, "shch"}, {0x044A, ""},   {0x044B, "y"},
    {0x044C, ""},   {0x044D, "e"},    {0x044E, "iu"}, {0x044F, "ia"},
    {0x0452, "dj"}, {0x0454, "ie"},   {0x0455, "dz"}, {0x0456, "i"},
    {0x0458, "j"},  {0x0459, "lj"},   {0x045A, "nj"}, {0x045B, "c"},
    {0x045F, "dz"}, {0x0463, "e"},    {0x0491, "g"},
};

static int compare_code(const void *key, const void *member)
{
    int32_t code = *(const int32_t *)key;
    int32_t other = ((const spelling *)member)->code;
    return (code > other) - (code < other);
}

const char *dm_spell_latin(int32_t code, char ascii[2])
{
    if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) {
        ascii[0] = (char)code;
        ascii[1] = '\0';
        return ascii;
    }
    const spelling *found =
        bsearch(&code, spellings, sizeof spellings / sizeof *spellings,
                sizeof *spellings, compare_code);
    return found ? found->latin : NULL;
}
