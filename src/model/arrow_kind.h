#ifndef MODEL_ARROW_KIND_H
#define MODEL_ARROW_KIND_H

/** What an arrow is for the initiative of its pair. */
typedef enum dm_arrow_kind {
    DM_KIND_INITIATIVE, /**< its initiator made it: the only one in shares */
    DM_KIND_REPLY,      /**< its initiator answered with it */
    DM_KIND_SYMMETRIC,
    DM_KIND_UNKNOWN,
} dm_arrow_kind;

/** The kind of an arrow by its `flags`, dm_contact_flag or-ed. */
dm_arrow_kind dm_arrow_kind_of(unsigned flags);

#endif
