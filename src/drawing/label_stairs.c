#include "drawing/label_stairs.h"

static void step_over(dm_stair *stair, const dm_stair *other, bool in_the_way)
{
    if (in_the_way && stair->step <= other->step) {
        stair->step = other->step + 1;
    }
}

void dm_stairs_place(dm_stair *stairs, size_t count)
{
    size_t half = count / 2;
    for (size_t i = 0; i < half; i++) {
        double begin = stairs[i].far - stairs[i].width;
        stairs[i].ends = true;
        stairs[i].step = 0;
        for (size_t j = 0; j < i; j++) {
            step_over(&stairs[i], &stairs[j], stairs[j].far > begin);
        }
    }
    for (size_t i = count; i-- > half;) {
        double end = stairs[i].near + stairs[i].width;
        stairs[i].ends = false;
        stairs[i].step = 0;
        for (size_t j = i + 1; j < count; j++) {
            step_over(&stairs[i], &stairs[j], stairs[j].near < end);
        }
    }
}

size_t dm_stairs_height(const dm_stair *stairs, size_t count)
{
    size_t height = 0;
    for (size_t i = 0; i < count; i++) {
        height = stairs[i].step >= height ? stairs[i].step + 1 : height;
    }
    return height;
}
