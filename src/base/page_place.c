#include "base/page_place.h"

#include <inttypes.h>
#include <string.h>

static bool is_plain(char character)
{
    return (character >= 'a' && character <= 'z') ||
           (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '-' ||
           character == '_';
}

/* Characters that are neither plain nor in `kept` as hexadecimal digits. */
static void add_bytes(dm_buffer *out, const char *text, char sign,
                      const char *kept)
{
    for (; *text; text++) {
        if (is_plain(*text) || strchr(kept, *text)) {
            dm_buffer_add_char(out, *text);
        } else {
            dm_buffer_add_format(out, "%c%02X", sign,
                                 (unsigned)(unsigned char)*text);
        }
    }
}

static void add_key(dm_buffer *out, const char *key)
{
    add_bytes(out, key, '~', "");
}

void dm_page_add_contact(dm_buffer *out, const char *key)
{
    dm_buffer_add(out, "contact-");
    add_key(out, key);
}

void dm_page_add_actor(dm_buffer *out, int64_t phase, const char *key)
{
    dm_buffer_add_format(out, "actor-%" PRId64 ".", phase);
    add_key(out, key);
}

void dm_page_add_pair(dm_buffer *out, int64_t phase, const char *a,
                      const char *b)
{
    bool ordered = strcmp(a, b) <= 0;
    dm_buffer_add_format(out, "pair-%" PRId64 ".", phase);
    add_key(out, ordered ? a : b);
    dm_buffer_add_char(out, '.');
    add_key(out, ordered ? b : a);
}

/* A colon would make the name of a scheme of what stands before it. */
void dm_page_add_address(dm_buffer *out, const char *path)
{
    static const char *const schemes[] = {"https://", "http://"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        size_t size = strlen(schemes[i]);
        if (strncmp(path, schemes[i], size) == 0) {
            dm_buffer_add(out, schemes[i]);
            path += size;
            break;
        }
    }
    add_bytes(out, path, '%', "./~");
    dm_buffer_add_char(out, '#');
}
