#include "drawing/dot_graph.h"

#include "drawing/dot_text.h"

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
    dm_buffer number = {0};
    dm_dot_number_add(&number, value);
    dm_dot_set(element, name, dm_buffer_text(&number));
    dm_buffer_clear(&number);
}

void dm_dot_set_all(void *element, const dm_attribute *attributes)
{
    for (; attributes->name; attributes++) {
        dm_dot_set(element, attributes->name, attributes->value);
    }
}

void dm_dot_pin(Agnode_t *node, double x, double y)
{
    dm_buffer position = {0};
    dm_dot_number_add(&position, x);
    dm_buffer_add_char(&position, ',');
    dm_dot_number_add(&position, y);
    dm_buffer_add_char(&position, '!');
    dm_dot_set(node, "pos", dm_buffer_text(&position));
    dm_buffer_clear(&position);
}

void dm_dot_write(dm_buffer *out, Agraph_t *graph)
{
    if (agwrite(graph, out) != 0) {
        out->failed = true;
    }
}
