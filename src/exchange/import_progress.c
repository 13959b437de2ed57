#include "exchange/import_progress.h"

void dm_import_tell(const dm_import *import, const char *stage, size_t done,
                    size_t total)
{
    const dm_import_options *options = import->options;
    if (options->progress) {
        dm_progress progress = {.stage = stage,
                                .done = done,
                                .total = total,
                                .rows = import->report->read};
        options->progress(options->progress_context, &progress);
    }
}
