#include "store/name_list.h"

void dm_name_list_add(dm_name_list *names, const char *key, const char *label)
{
    dm_buffer_add_format(&names->keys, "%s%s", names->keys.size ? ";" : "",
                         key);
    dm_buffer_add_format(&names->labels, "%s%s", names->labels.size ? "; " : "",
                         label);
}

bool dm_name_list_has_failed(const dm_name_list *names)
{
    return names->keys.failed || names->labels.failed;
}

void dm_name_list_clear(dm_name_list *names)
{
    dm_buffer_clear(&names->keys);
    dm_buffer_clear(&names->labels);
}
