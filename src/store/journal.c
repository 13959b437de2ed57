#include "store/journal.h"

#include "base/buffer.h"
#include "store/database.h"

#include <sqlite3.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/** Where the header of a database has the id, big-endian. */
#define APPLICATION_ID_OFFSET 68

/* Ends a journal that names a super-journal: the recovery would follow that
 * name and delete what it finds there. */
static const char super_mark[8] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";

static bool find_companion(dm_buffer *out, const char *path, const char *suffix)
{
    dm_buffer_reset(out);
    dm_buffer_add(out, path);
    dm_buffer_add(out, suffix);
    struct stat found;
    return stat(dm_buffer_text(out), &found) == 0;
}

static bool names_super_journal(const char *journal)
{
    FILE *stream = fopen(journal, "rb");
    char mark[sizeof super_mark];
    bool named = stream && fseek(stream, -(long)sizeof mark, SEEK_END) == 0 &&
                 fread(mark, sizeof mark, 1, stream) == 1 &&
                 memcmp(mark, super_mark, sizeof mark) == 0;
    if (stream) {
        fclose(stream);
    }
    return named;
}

static void add_uri(dm_buffer *uri, const char *path)
{
    dm_buffer_add(uri, path[0] == '/' ? "file://" : "file:");
    for (const char *c = path; *c; c++) {
        if (strchr("%?#", *c)) {
            dm_buffer_add_format(uri, "%%%02x", (unsigned)*c);
        } else {
            dm_buffer_add_char(uri, *c);
        }
    }
    dm_buffer_add(uri, "?immutable=1");
}

/* The bytes of the header, which a writer that was killed may have left at odds
 * with the rest of the file. Through SQLite, because closing the file ourselves
 * would drop the locks that another connection of this process may hold; as
 * immutable, because then it leaves the journal alone. */
static bool is_ours(const char *path)
{
    dm_buffer uri = {0};
    add_uri(&uri, path);
    sqlite3 *database = NULL;
    sqlite3_file *file = NULL;
    unsigned char id[4] = {0};
    bool read =
        !uri.failed &&
        sqlite3_open_v2(dm_buffer_text(&uri), &database,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                        NULL) == SQLITE_OK &&
        sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER,
                             &file) == SQLITE_OK &&
        file->pMethods->xRead(file, id, sizeof id, APPLICATION_ID_OFFSET) ==
            SQLITE_OK;
    sqlite3_close(database);
    dm_buffer_clear(&uri);
    uint32_t number = (uint32_t)id[0] << 24 | (uint32_t)id[1] << 16 |
                      (uint32_t)id[2] << 8 | id[3];
    return read && number == DM_APPLICATION_ID;
}

static bool is_empty(const char *path)
{
    struct stat found;
    return stat(path, &found) != 0 || found.st_size == 0;
}

static dm_status check_companions(dm_buffer *name, const char *path,
                                  dm_error *error)
{
    if (find_companion(name, path, "-wal")) {
        return dm_error_set(error, DM_REFUSED,
                            "'%s': a stray journal '%s' lies beside it", path,
                            dm_buffer_text(name));
    }
    if (!find_companion(name, path, "-journal")) {
        return DM_OK;
    }
    if (names_super_journal(dm_buffer_text(name)) ||
        !(is_empty(path) || is_ours(path))) {
        return dm_error_set(error, DM_REFUSED,
                            "'%s': a journal '%s' of another program lies "
                            "beside it",
                            path, dm_buffer_text(name));
    }
    return DM_OK;
}

dm_status dm_journal_check(const char *path, dm_error *error)
{
    dm_buffer name = {0};
    dm_status status = check_companions(&name, path, error);
    if (name.failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "cannot open '%s'", path);
    }
    dm_buffer_clear(&name);
    return status;
}
