#ifndef UNIT_SCRATCH_H
#define UNIT_SCRATCH_H

#include <check.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of its own for each test, and files in it. Paths that are made are
 * kept in rotating buffers: good for a few at a time. */

static char scratch[64];

static void make_scratch(void)
{
    strcpy(scratch, "/tmp/demarche-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(scratch));
}

static void remove_scratch(void)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", scratch);
    ck_assert_int_eq(system(command), 0);
}

static const char *in_scratch(const char *name)
{
    static char paths[8][256];
    static int next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof paths[0], "%s/%s", scratch, name);
    return path;
}

static inline void write_bytes(const char *name, const char *bytes, size_t size)
{
    FILE *stream = fopen(in_scratch(name), "wb");
    ck_assert_ptr_nonnull(stream);
    ck_assert_uint_eq(fwrite(bytes, 1, size, stream), size);
    ck_assert_int_eq(fclose(stream), 0);
}

static inline void write_text(const char *name, const char *text)
{
    write_bytes(name, text, strlen(text));
}

static inline void make_folder(const char *name)
{
    ck_assert(mkdir(in_scratch(name), 0777) == 0 || errno == EEXIST);
}

static inline bool exists(const char *name)
{
    return access(in_scratch(name), F_OK) == 0;
}

/* The whole file; the caller frees it. */
static inline char *read_text(const char *path, size_t *size)
{
    FILE *stream = fopen(path, "rb");
    ck_assert_msg(stream != NULL, "cannot read %s", path);
    ck_assert_int_eq(fseek(stream, 0, SEEK_END), 0);
    long end = ftell(stream);
    rewind(stream);
    char *text = calloc(1, (size_t)end + 1);
    ck_assert_ptr_nonnull(text);
    ck_assert_uint_eq(fread(text, 1, (size_t)end, stream), (size_t)end);
    fclose(stream);
    *size = (size_t)end;
    return text;
}

static inline bool same_files(const char *one, const char *other)
{
    size_t one_size;
    size_t other_size;
    char *a = read_text(one, &one_size);
    char *b = read_text(other, &other_size);
    bool same = one_size == other_size && memcmp(a, b, one_size) == 0;
    free(a);
    free(b);
    return same;
}

#endif
