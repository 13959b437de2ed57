#include "model/arrow_kind.h"

#include "demarche/contacts.h"

/* A reply without a beginning side is nobody's. */
dm_arrow_kind dm_arrow_kind_of(unsigned flags)
{
    if (flags & DM_CONTACT_SYMMETRIC) {
        return DM_KIND_SYMMETRIC;
    }
    if (flags & DM_CONTACT_UNKNOWN) {
        return DM_KIND_UNKNOWN;
    }
    return flags & DM_CONTACT_REPLY ? DM_KIND_REPLY : DM_KIND_INITIATIVE;
}
