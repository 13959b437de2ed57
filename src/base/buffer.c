#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool reserve_bytes(dm_buffer *buffer, size_t more)
{
    if (buffer->failed) {
        return false;
    }
    size_t needed = buffer->size + more + 1;
    if (needed <= buffer->capacity) {
        return true;
    }
    size_t capacity = buffer->capacity ? buffer->capacity : 64;
    while (capacity < needed) {
        capacity *= 2;
    }
    char *text = realloc(buffer->text, capacity);
    if (!text) {
        buffer->failed = true;
        return false;
    }
    buffer->text = text;
    buffer->capacity = capacity;
    return true;
}

void dm_buffer_add_bytes(dm_buffer *buffer, const char *bytes, size_t size)
{
    if (reserve_bytes(buffer, size)) {
        if (size > 0) {
            memcpy(buffer->text + buffer->size, bytes, size);
        }
        buffer->size += size;
        buffer->text[buffer->size] = '\0';
    }
}

void dm_buffer_add(dm_buffer *buffer, const char *text)
{
    dm_buffer_add_bytes(buffer, text, strlen(text));
}

void dm_buffer_add_char(dm_buffer *buffer, char character)
{
    dm_buffer_add_bytes(buffer, &character, 1);
}

void dm_buffer_add_format(dm_buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0 || !reserve_bytes(buffer, (size_t)length)) {
        buffer->failed = true;
        return;
    }
    va_start(arguments, format);
    vsnprintf(buffer->text + buffer->size, (size_t)length + 1, format,
              arguments);
    va_end(arguments);
    buffer->size += (size_t)length;
}

char *dm_buffer_make_room(dm_buffer *buffer, size_t more)
{
    return reserve_bytes(buffer, more) ? buffer->text + buffer->size : NULL;
}

void dm_buffer_reset(dm_buffer *buffer)
{
    buffer->size = 0;
    if (buffer->text) {
        buffer->text[0] = '\0';
    }
}

const char *dm_buffer_text(const dm_buffer *buffer)
{
    return buffer->text ? buffer->text : "";
}

char *dm_buffer_take(dm_buffer *buffer)
{
    dm_buffer_add_bytes(buffer, "", 0);
    char *text = buffer->failed ? NULL : buffer->text;
    if (!text) {
        free(buffer->text);
    }
    *buffer = (dm_buffer){0};
    return text;
}

void dm_buffer_clear(dm_buffer *buffer)
{
    free(buffer->text);
    *buffer = (dm_buffer){0};
}
