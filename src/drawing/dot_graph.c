#include "drawing/dot_graph.h"

#include "drawing/dot_text.h"

#include <stdio.h>

/* cgraph takes `char *` for what it only reads. */
static char *writable(const char *text)
{
    return (char *)text;
}

static int drop_message(char *message)
{
    (void)message;
    return 0;
}

static int put_text(void *buffer, const char *text)
{
    dm_buffer_add(buffer, text);
    return 0;
}

static int flush_nothing(void *buffer)
{
    (void)buffer;
    return 0;
}

Agraph_t *dm_dot_open(void)
{
    static Agiodisc_t to_buffer = {.putstr = put_text, .flush = flush_nothing};
    const Agdesc_t directed = {.directed = 1, .maingraph = 1};
    Agdisc_t disciplines = {.io = &to_buffer};
    agusererrf before = agseterrf(drop_message);
    Agraph_t *graph = agopen(writable("demarche"), directed, &disciplines);
    agseterrf(before);
    return graph;
}

Agraph_t *dm_dot_read(const char *text)
{
    agusererrf before = agseterrf(drop_message);
    Agraph_t *graph = agmemread(text);
    agseterrf(before);
    return graph;
}

Agnode_t *dm_dot_node(Agraph_t *graph, const char *name)
{
    return agnode(graph, writable(name), 1);
}

Agedge_t *dm_dot_edge(Agraph_t *graph, Agnode_t *from, Agnode_t *to,
                      const char *name)
{
    return agedge(graph, from, to, writable(name), 1);
}

void dm_dot_defaults(Agraph_t *graph, int kind, const dm_attribute *defaults)
{
    for (; defaults->name; defaults++) {
        agattr(graph, kind, writable(defaults->name),
               writable(defaults->value));
    }
}

void dm_dot_set(void *element, const char *name, const char *value)
{
    agset(element, writable(name), writable(value));
}

void dm_dot_set_number(void *element, const char *name, double value)
{
    char number[DM_DOT_NUMBER_SIZE];
    dm_dot_number_format(value, number);
    dm_dot_set(element, name, number);
}

void dm_dot_set_all(void *element, const dm_attribute *attributes)
{
    for (; attributes->name; attributes++) {
        dm_dot_set(element, attributes->name, attributes->value);
    }
}

void dm_dot_pin(Agnode_t *node, double x, double y)
{
    char across[DM_DOT_NUMBER_SIZE];
    char up[DM_DOT_NUMBER_SIZE];
    char position[2 * DM_DOT_NUMBER_SIZE + 2];
    dm_dot_number_format(x, across);
    dm_dot_number_format(y, up);
    snprintf(position, sizeof position, "%s,%s!", across, up);
    dm_dot_set(node, "pos", position);
}

void dm_dot_write(dm_buffer *out, Agraph_t *graph)
{
    if (agwrite(graph, out) != 0) {
        out->failed = true;
    }
}
