#ifndef DRAWING_PICTURE_FILE_H
#define DRAWING_PICTURE_FILE_H

#include "demarche/drawing.h"

#include "base/buffer.h"

/** Whether what `program` wrote is a picture from beginning to end: it can fail
 * to write and still exit with 0. DM_SYSTEM names it. */
dm_status dm_check_picture(const dm_buffer *bytes, dm_picture picture,
                           const char *program, dm_error *error);

#endif
