#include "exchange/dataset_format.h"

const dm_dataset_file dm_actors_file = {
    "actors.csv",
    6,
    {{"key", true},
     {"label", false},
     {"kind", false},
     {"aliases", false},
     {"authorities", false},
     {"note", false}},
};

const dm_dataset_file dm_posts_file = {
    "posts.csv",
    6,
    {{"actor", true},
     {"serves", true},
     {"title", false},
     {"place", false},
     {"from", false},
     {"to", false}},
};

const dm_dataset_file dm_contacts_file = {
    "contacts.csv",
    18,
    {{"key", false},
     {"kind", false},
     {"date", false},
     {"direction", false},
     {"initiator", true},
     {"recipient", true},
     {"channel", false},
     {"topic", false},
     {"place", false},
     {"count", false},
     {"answers", false},
     {"summary", false},
     {"note", false},
     {"attendees", false},
     {"via", false},
     {"code", false},
     {"code_scheme", false},
     {"reports", false}},
};

const dm_dataset_file dm_accounts_file = {
    "accounts.csv",
    12,
    {{"contact", true},
     {"record", true},
     {"edition", false},
     {"initiator", false},
     {"recipient", false},
     {"raised_by", false},
     {"reply", false},
     {"instructed", false},
     {"date", false},
     {"confidence", false},
     {"citation", false},
     {"summary", false}},
};

const dm_dataset_file dm_phases_file = {
    "phases.csv",
    5,
    {{"scheme", true},
     {"order", true},
     {"label", false},
     {"first", true},
     {"last", true}},
};

const dm_dataset_file dm_hypotheses_file = {
    "hypotheses.csv",
    8,
    {{"key", true},
     {"label", false},
     {"holder", false},
     {"about", false},
     {"first", false},
     {"last", false},
     {"citation", false},
     {"note", false}},
};

const dm_dataset_file dm_coverage_file = {
    "coverage.csv",
    8,
    {{"record", true},
     {"edition", false},
     {"a", false},
     {"b", false},
     {"first", false},
     {"last", false},
     {"selection", false},
     {"note", false}},
};
