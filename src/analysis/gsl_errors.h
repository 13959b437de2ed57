#ifndef ANALYSIS_GSL_ERRORS_H
#define ANALYSIS_GSL_ERRORS_H

/** Make GSL return its errors instead of aborting; for this process, once. */
void dm_silence_gsl(void);

#endif
