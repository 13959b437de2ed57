#ifndef DEMARCHE_DEMARCHE_H
#define DEMARCHE_DEMARCHE_H

#include "demarche/check.h"
#include "demarche/contacts.h"
#include "demarche/dataset.h"
#include "demarche/drawing.h"
#include "demarche/measure.h"
#include "demarche/network.h"
#include "demarche/output.h"
#include "demarche/paths.h"
#include "demarche/phases.h"
#include "demarche/print.h"
#include "demarche/problems.h"
#include "demarche/reading.h"
#include "demarche/status.h"
#include "demarche/store.h"
#include "demarche/table.h"
#include "demarche/text.h"
#include "demarche/time.h"
#include "demarche/version.h"

#endif
