#include "analysis/hypothesis_window.h"

#include "analysis/contact_day.h"

#include <math.h>
#include <string.h>

dm_hypothesis_window dm_find_hypothesis_window(dm_day_window searched,
                                               dm_interval window)
{
    double first = window.start == DM_TIME_MIN
                       ? -INFINITY
                       : dm_last_day(window.start + 1) - searched.first_day;
    double last = dm_last_day(window.end) - searched.first_day;
    double first_inside = fmax(first, 1);
    double last_inside = fmin(last, (double)searched.day_count - 1);
    dm_hypothesis_window found = {.outside = 1};
    if (first_inside <= last_inside) {
        double inside = last_inside - first_inside + 1;
        double all = last - first + 1;
        found =
            (dm_hypothesis_window){.first = (size_t)first_inside,
                                   .inside = (size_t)inside,
                                   .outside = isfinite(all) ? all - inside : 0};
    }
    return found;
}

double dm_weigh_hypothesis(const dm_change_posterior *posterior,
                           dm_hypothesis_window window)
{
    if (window.inside == 0) {
        return 0;
    }
    double inside = (double)window.inside;
    double days = inside + window.outside;
    double changed = log(inside / days) +
                     dm_change_log_mean(posterior, window.first,
                                        window.first + window.inside - 1);
    if (!(window.outside > 0)) {
        return changed;
    }
    double unchanged = log(window.outside / days);
    double larger = fmax(changed, unchanged);
    return larger + log(exp(changed - larger) + exp(unchanged - larger));
}

bool dm_hypothesis_concerns(const dm_hypothesis *hypothesis, const char *about,
                            const char *toward)
{
    return !hypothesis->about || !hypothesis->toward ||
           (strcmp(hypothesis->about, about) == 0 &&
            strcmp(hypothesis->toward, toward) == 0);
}
