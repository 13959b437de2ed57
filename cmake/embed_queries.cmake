# cmake -D ROOT=queries/ -D FILES=a/b.sql|c/d.sql -D OUT=dir -P this
# Writes OUT/queries.h and OUT/queries.c, in which queries/a/b.sql is the text
# dm_query_a_b. The bytes pass as numbers, so that any of them is safe.
string(REPLACE "|" ";" names "${FILES}")
list(TRANSFORM names REPLACE "\\.sql$" "")
list(SORT names)

set(declarations "")
set(definitions "")
set(named "")
set(named_count 0)
foreach(name IN LISTS names)
    string(REGEX REPLACE "[^A-Za-z0-9]" "_" symbol "dm_query_${name}")
    file(READ "${ROOT}/${name}.sql" hex HEX)
    string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
    string(APPEND declarations "extern const char ${symbol}[];\n")
    string(APPEND definitions "const char ${symbol}[] = {${bytes}0};\n")
    if(name MATCHES "^named/(.*)$")
        string(APPEND named "    {\"${CMAKE_MATCH_1}\", ${symbol}},\n")
        math(EXPR named_count "${named_count} + 1")
    endif()
endforeach()

file(WRITE "${OUT}/queries.h.new" "#ifndef STORE_QUERIES_H
#define STORE_QUERIES_H

#include <stddef.h>

/* Made from queries/ by the build. */
${declarations}
/** The queries that users run by name, sorted by name. */
typedef struct {
    const char *name;
    const char *text;
} dm_named_query;

extern const dm_named_query dm_named_queries[];
extern const size_t dm_named_query_count;

#endif
")
file(WRITE "${OUT}/queries.c" "#include \"store/queries.h\"

${definitions}
const dm_named_query dm_named_queries[] = {
${named}    {NULL, NULL},
};
const size_t dm_named_query_count = ${named_count};
")
# A changed text changes no declaration, and nobody else is compiled again.
file(COPY_FILE "${OUT}/queries.h.new" "${OUT}/queries.h" ONLY_IF_DIFFERENT)
file(REMOVE "${OUT}/queries.h.new")
