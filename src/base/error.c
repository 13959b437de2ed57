#include "demarche/status.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A cut must not leave half a character behind. */
static void cut_at_character(char *text, size_t size)
{
    size_t length = size - 1;
    while (length > 0 && ((unsigned char)text[length - 1] & 0xC0) == 0x80) {
        length--;
    }
    if (length > 0 && (unsigned char)text[length - 1] >= 0xC0) {
        length--;
    }
    text[length] = '\0';
}

static void format_message(char out[DM_MESSAGE_SIZE], const char *format,
                           va_list arguments)
{
    int length = vsnprintf(out, DM_MESSAGE_SIZE, format, arguments);
    if (length < 0) {
        out[0] = '\0';
    } else if ((size_t)length >= DM_MESSAGE_SIZE) {
        cut_at_character(out, DM_MESSAGE_SIZE);
    }
}

dm_status dm_error_set(dm_error *error, dm_status status, const char *format,
                       ...)
{
    if (error) {
        error->status = status;
        error->line = 0;
        error->column = 0;
        va_list arguments;
        va_start(arguments, format);
        format_message(error->message, format, arguments);
        va_end(arguments);
    }
    return status;
}

void dm_error_prefix(dm_error *error, const char *format, ...)
{
    if (!error) {
        return;
    }
    char message[DM_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    format_message(message, format, arguments);
    va_end(arguments);

    size_t length = strlen(message);
    int more = snprintf(message + length, sizeof message - length, ": %s",
                        error->message);
    if (more < 0 || (size_t)more >= sizeof message - length) {
        cut_at_character(message, sizeof message);
    }
    memcpy(error->message, message, sizeof message);
}
