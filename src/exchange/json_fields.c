#include "exchange/json_fields.h"

#include "print/json_text.h"

#include <string.h>

static void add_array(dm_buffer *out, const char *list)
{
    dm_buffer item = {0};

    dm_buffer_add_char(out, '[');
    while (*list) {
        size_t size = strcspn(list, ";");
        dm_buffer_add_bytes(&item, list, size);
        dm_json_text_add(out, dm_buffer_text(&item));
        dm_buffer_reset(&item);
        list += size + (list[size] == ';');
        dm_buffer_add(out, *list ? ", " : "");
    }
    dm_buffer_add_char(out, ']');
    out->failed = out->failed || item.failed;
    dm_buffer_clear(&item);
}

/* A member and its value, which has been put together as text. */
static void add_member(dm_buffer *out, const dm_export_field *field,
                       const char *value, dm_json_lists lists)
{
    dm_json_text_add(out, field->name);
    dm_buffer_add(out, ": ");
    if (field->type == DM_EXPORT_LIST && lists == DM_JSON_ARRAYS) {
        add_array(out, value);
    } else if (field->type == DM_EXPORT_TEXT || field->type == DM_EXPORT_LIST) {
        dm_json_text_add(out, value);
    } else {
        dm_buffer_add(out, value);
    }
}

/* The value at hand, and whether a member came before. */
struct members {
    dm_buffer *out;
    dm_buffer value;
    dm_json_lists lists;
    bool any;
};

static void put_member(struct members *members, const dm_export_field *field,
                       bool stated)
{
    if (stated) {
        dm_buffer_add(members->out, members->any ? ", " : "");
        add_member(members->out, field, dm_buffer_text(&members->value),
                   members->lists);
        members->any = true;
    }
    dm_buffer_reset(&members->value);
}

static void finish_members(struct members *members)
{
    members->out->failed = members->out->failed || members->value.failed;
    dm_buffer_clear(&members->value);
}

void dm_json_add_graph(dm_buffer *out, const dm_export_graph *graph)
{
    struct members members = {.out = out};
    const dm_export_field *fields = dm_export_graph_fields;

    for (size_t i = 0; fields[i].name; i++) {
        put_member(&members, &fields[i],
                   dm_export_graph_value(&members.value, graph, i));
    }
    finish_members(&members);
}

void dm_json_add_actor(dm_buffer *out, const dm_export_actor *actor,
                       dm_json_lists lists)
{
    struct members members = {.out = out, .lists = lists};
    const dm_export_field *fields = dm_export_actor_fields;

    for (size_t i = 0; fields[i].name; i++) {
        put_member(&members, &fields[i],
                   dm_export_actor_value(&members.value, actor, i));
    }
    finish_members(&members);
}

void dm_json_add_tie(dm_buffer *out, const dm_export_graph *graph,
                     const dm_export_tie *tie, dm_json_lists lists)
{
    struct members members = {.out = out, .lists = lists};
    const dm_export_field *fields = dm_export_tie_fields;

    for (size_t i = 0; fields[i].name; i++) {
        put_member(&members, &fields[i],
                   dm_export_tie_value(&members.value, graph, tie, i));
    }
    finish_members(&members);
}
