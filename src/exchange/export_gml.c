/*
 * GML: whole numbers as identifiers, 7-bit ASCII with entities for the rest,
 * flags as 0 and 1, keys of letters. A real needs its point, also before an
 * exponent. A tie without a direction is an arrow each way: `directed` holds
 * for all of them. Labels differ, for readers tell actors apart by them.
 */
#include "exchange/export_fields.h"
#include "exchange/export_writers.h"

#include <string.h>

/* The code point at `*text`, which is valid UTF-8; goes on to the next. */
static unsigned decode(const char **text)
{
    const unsigned char *byte = (const unsigned char *)*text;
    size_t more = byte[0] < 0xc0   ? 0
                  : byte[0] < 0xe0 ? 1
                  : byte[0] < 0xf0 ? 2
                                   : 3;
    unsigned code = more ? byte[0] & (0x3fU >> more) : byte[0];

    for (size_t i = 1; i <= more; i++) {
        code = code << 6 | (byte[i] & 0x3f);
    }
    *text += more + 1;
    return code;
}

static void add_string(dm_buffer *out, const char *text)
{
    dm_buffer_add_char(out, '"');
    while (*text) {
        unsigned code = decode(&text);
        if (code == '"') {
            dm_buffer_add(out, "&quot;");
        } else if (code == '&') {
            dm_buffer_add(out, "&amp;");
        } else if (code < ' ' || code > '~') {
            dm_buffer_add_format(out, "&#%u;", code);
        } else {
            dm_buffer_add_char(out, (char)code);
        }
    }
    dm_buffer_add_char(out, '"');
}

/* "1e-06" is "1.0e-06". */
static void add_real(dm_buffer *out, const char *text)
{
    size_t size = strcspn(text, "e");
    bool point = memchr(text, '.', size) != NULL;

    dm_buffer_add_bytes(out, text, size);
    dm_buffer_add(out, text[size] && !point ? ".0" : "");
    dm_buffer_add(out, text + size);
}

static void add_value(dm_buffer *out, dm_export_type type, const char *text)
{
    if (type == DM_EXPORT_FLAG) {
        dm_buffer_add(out, strcmp(text, "true") == 0 ? "1" : "0");
    } else if (type == DM_EXPORT_REAL) {
        add_real(out, text);
    } else if (type == DM_EXPORT_WHOLE) {
        dm_buffer_add(out, text);
    } else {
        add_string(out, text);
    }
}

/* A line for a field, its value put together before; that is then empty. */
static void put_line(dm_buffer *out, const char *indent,
                     const dm_export_field *field, dm_buffer *value)
{
    dm_buffer_add_format(out, "%s%s ", indent, field->name);
    add_value(out, field->type, dm_buffer_text(value));
    dm_buffer_add_char(out, '\n');
    out->failed = out->failed || value->failed;
    dm_buffer_reset(value);
}

/* `label` is for the name that is the actor's own; `key` and the others are as
 * they are. */
static void write_actor(dm_buffer *out, const dm_export_graph *graph,
                        size_t number, dm_buffer *value)
{
    const dm_export_field *fields = dm_export_actor_fields;
    const dm_export_actor *actor = &graph->actors[number];

    dm_buffer_add_format(out, "  node [\n    id %zu\n", number + 1);
    for (size_t i = 0; fields[i].name; i++) {
        if (strcmp(fields[i].name, "label") == 0) {
            dm_buffer_add(value, actor->name);
            put_line(out, "    ", &fields[i], value);
        } else if (dm_export_actor_value(value, actor, i)) {
            put_line(out, "    ", &fields[i], value);
        }
    }
    dm_buffer_add(out, "  ]\n");
}

static void write_arrow(dm_buffer *out, const dm_export_graph *graph,
                        const dm_export_arrow *arrow, dm_buffer *value)
{
    const dm_export_field *fields = dm_export_tie_fields;

    dm_buffer_add_format(out, "  edge [\n    source %zu\n    target %zu\n",
                         (size_t)arrow->from + 1, (size_t)arrow->to + 1);
    for (size_t i = 0; fields[i].name; i++) {
        if (dm_export_tie_value(value, graph, arrow->tie, i)) {
            put_line(out, "    ", &fields[i], value);
        }
    }
    dm_buffer_add(out, "  ]\n");
}

void dm_export_gml(dm_buffer *out, const dm_export_graph *graph,
                   const dm_export_options *options)
{
    const dm_export_field *fields = dm_export_graph_fields;
    dm_export_arrow arrow = {0};
    dm_buffer value = {0};

    (void)options;
    dm_buffer_add(out, "graph [\n  directed 1\n  multigraph 1\n");
    for (size_t i = 0; fields[i].name; i++) {
        if (dm_export_graph_value(&value, graph, i)) {
            put_line(out, "  ", &fields[i], &value);
        }
    }
    for (size_t i = 0; i < graph->actor_count; i++) {
        write_actor(out, graph, i, &value);
    }
    while (dm_export_next_arrow(graph, &arrow)) {
        write_arrow(out, graph, &arrow, &value);
    }
    dm_buffer_add(out, "]\n");
    dm_buffer_clear(&value);
}
