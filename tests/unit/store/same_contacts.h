#ifndef SAME_CONTACTS_H
#define SAME_CONTACTS_H

#include "demarche/contacts.h"

#include <check.h>

#include <string.h>

/* Two sequences that must be the same in every column, order and count. */

static inline void check_bytes(const void *a, const void *b, size_t size,
                               const char *what)
{
    ck_assert_msg(size == 0 || memcmp(a, b, size) == 0, "%s differ", what);
}

static inline void check_texts(const char *const *a, const char *const *b,
                               size_t count)
{
    for (size_t i = 0; i < count; i++) {
        ck_assert_str_eq(a[i], b[i]);
    }
}

static inline void check_columns(const dm_contacts *a, const dm_contacts *b)
{
    size_t count = a->count;
    ck_assert_uint_eq(count, b->count);
    check_bytes(a->start, b->start, count * sizeof *a->start, "starts");
    check_bytes(a->end, b->end, count * sizeof *a->end, "ends");
    check_bytes(a->contact, b->contact, count * sizeof *a->contact, "contacts");
    check_bytes(a->initiator, b->initiator, count * sizeof *a->initiator,
                "initiators");
    check_bytes(a->recipient, b->recipient, count * sizeof *a->recipient,
                "recipients");
    check_bytes(a->channel, b->channel, count * sizeof *a->channel, "channels");
    check_bytes(a->topic, b->topic, count * sizeof *a->topic, "topics");
    check_bytes(a->flags, b->flags, count * sizeof *a->flags, "flags");
    check_bytes(a->met, b->met, count * sizeof *a->met, "met");
}

static inline void check_actors(const dm_contacts *a, const dm_contacts *b)
{
    ck_assert_uint_eq(a->actor_count, b->actor_count);
    for (size_t i = 0; i < a->actor_count; i++) {
        ck_assert_str_eq(a->actors[i].key, b->actors[i].key);
        ck_assert_str_eq(a->actors[i].label, b->actors[i].label);
        ck_assert_str_eq(a->actors[i].kind, b->actors[i].kind);
        ck_assert_uint_eq(a->actors[i].state_count, b->actors[i].state_count);
        check_bytes(a->actors[i].states, b->actors[i].states,
                    a->actors[i].state_count * sizeof(uint32_t), "states");
    }
}

static inline void check_tellings(const dm_contacts *a, const dm_contacts *b)
{
    ck_assert_uint_eq(a->telling_count, b->telling_count);
    for (size_t i = 0; i < a->telling_count; i++) {
        ck_assert_int_eq(a->tellings[i].contact, b->tellings[i].contact);
        ck_assert_str_eq(a->tellings[i].record, b->tellings[i].record);
        ck_assert_uint_eq(a->tellings[i].first_arrow,
                          b->tellings[i].first_arrow);
        ck_assert_uint_eq(a->tellings[i].arrow_count,
                          b->tellings[i].arrow_count);
    }
    ck_assert_uint_eq(a->telling_arrow_count, b->telling_arrow_count);
    for (size_t i = 0; i < a->telling_arrow_count; i++) {
        const dm_telling_arrow *one = &a->telling_arrows[i];
        const dm_telling_arrow *other = &b->telling_arrows[i];
        ck_assert_int_eq(one->when.start, other->when.start);
        ck_assert_int_eq(one->when.end, other->when.end);
        ck_assert_uint_eq(one->initiator, other->initiator);
        ck_assert_uint_eq(one->recipient, other->recipient);
        ck_assert_uint_eq(one->channel, other->channel);
        ck_assert_uint_eq(one->topic, other->topic);
        ck_assert_uint_eq(one->flags, other->flags);
    }
}

static inline void check_same(const dm_contacts *a, const dm_contacts *b)
{
    check_columns(a, b);
    check_actors(a, b);
    ck_assert_uint_eq(a->channel_count, b->channel_count);
    check_texts(a->channels, b->channels, a->channel_count);
    ck_assert_uint_eq(a->topic_count, b->topic_count);
    check_texts(a->topics, b->topics, a->topic_count);
    check_tellings(a, b);
    ck_assert_uint_eq(a->answer_count, b->answer_count);
    for (size_t i = 0; i < a->answer_count; i++) {
        ck_assert_int_eq(a->answers[i].contact, b->answers[i].contact);
        ck_assert_int_eq(a->answers[i].answers, b->answers[i].answers);
        ck_assert_int_eq(a->answers[i].kind, b->answers[i].kind);
    }
    ck_assert_uint_eq(a->internal_left_out, b->internal_left_out);
    ck_assert_uint_eq(a->undated, b->undated);
    ck_assert_uint_eq(a->theme_left_out, b->theme_left_out);
    ck_assert_uint_eq(a->untold, b->untold);
}

#endif
