#include "demarche/definitions.h"

#include <stdlib.h>
#include <string.h>

/* By id. */
static const dm_definition definitions[] = {
    {
        .id = "actors.activity",
        .text = "An actor takes part in a contact once, however many it names; "
                "initiated and received count the directed ones alone. First "
                "and last are the days of the earliest and the latest.",
    },
    {
        .id = "centrality.betweenness",
        .text = "Over all ordered pairs of other actors, the share of the "
                "shortest directed paths between the two that pass the actor, "
                "added up and not normalised.",
        .source = "Freeman 1977",
    },
    {
        .id = "centrality.closeness.harmonic",
        .text = "The sum of 1 / distance from the actor to each other one "
                "along directed ties, 0 where no path leads, divided by the "
                "number of the other actors.",
        .source = "Rochat 2009",
    },
    {
        .id = "centrality.degree",
        .text = "How many actors have a tie to the actor (in) or from it "
                "(out). Symmetric and unknown contacts are a tie each way.",
    },
    {
        .id = "centrality.distance.hops",
        .text = "Each tie has the length 1.",
    },
    {
        .id = "centrality.distance.inverse",
        .text = "A tie has the length 1 / weight, so that those in frequent "
                "contact are near.",
        .source = "Newman 2001",
    },
    {
        .id = "centrality.eigenvector",
        .text = "The leading eigenvector of the weights of the ties without "
                "their direction, in the largest connected part of the "
                "network, its maximum 1; empty outside it.",
        .source = "Bonacich 1972",
    },
    {
        .id = "centrality.pagerank",
        .text = "The share of its time that a random walker spends at the "
                "actor: with probability 0.85 it follows a directed tie, "
                "chosen by weight, and otherwise, or where no tie leads on, it "
                "starts again anywhere.",
        .source = "Brin and Page 1998",
    },
    {
        .id = "centrality.stability",
        .text = "The best and the worst rank of each value when nothing is "
                "dropped and when any one contact is, a joint one as a whole.",
    },
    {
        .id = "centrality.strength",
        .text = "The weights of the ties to the actor (in) or from it (out), "
                "added up; the weight of a tie is its number of contacts.",
    },
    {
        .id = "centrality.temporal.betweenness",
        .text = "Over all ordered pairs of others, the share of the "
                "chains between the two that pass the actor: of the "
                "chains with the fewest contacts, and of those with the "
                "fewest contacts among the ones that arrive first.",
        .source = "Buss, Molter, Niedermeier and Rymar 2020",
    },
    {
        .id = "centrality.temporal.closeness",
        .text = "The mean over the others of 1 / days of the fastest "
                "certain chain to each, first and last day counted, 0 "
                "where there is none.",
        .source = "Oettershagen and Mutzel 2020",
    },
    {
        .id = "centrality.temporal.reach",
        .text = "The share of the other actors of the phase to whom a "
                "certain chain leads.",
        .source = "Holme 2005",
    },
    {
        .id = "contacts.contested",
        .text = "A contact is contested when its accounts disagree on what "
                "makes a side the beginning one on the basis in force: who "
                "turned to the other, or who raised the theme.",
    },
    {
        .id = "frequency.rate",
        .text = "The contacts that count in the phase over its covered days, "
                "times 30.",
    },
    {
        .id = "frequency.rate.garwood",
        .text = "The exact 95 % interval of a Poisson count over the same "
                "days: low from the contacts that count, high from these and "
                "the unsure ones together. Where dates count as possible or by "
                "shares both come from that count.",
        .source = "Garwood 1936",
    },
    {
        .id = "frequency.total",
        .text = "The contacts that count in the phase over all that the store "
                "has there by the same record, basis and rule of dates, "
                "whoever took part, times 1,000, with the exact binomial "
                "interval.",
        .source = "Clopper and Pearson 1934",
    },
    {
        .id = "groups.blocs",
        .text = "Two actors are similar by the cosine of their ties with "
                "third parties, to and from each told apart; a bloc holds"
                " all whom a chain of similar pairs connects.",
        .source = "Lorrain and White 1971",
    },
    {
        .id = "groups.leiden",
        .text = "Communities that make the modularity large, found by "
                "Leiden's algorithm in the network without direction, "
                "weighted by contacts; the best of several seeded runs.",
        .source = "Traag, Waltman and van Eck 2019",
    },
    {
        .id = "groups.modularity",
        .text = "The share of contacts within groups less what would be "
                "expected there if each actor kept its contacts and they "
                "fell at random.",
        .source = "Newman and Girvan 2004",
    },
    {
        .id = "hypotheses.evidence",
        .text = "The marginal likelihood of the series when it changes "
                "once on a day of the window, all days alike; on days "
                "that the record does not reach no change is predicted.",
        .source = "Kass and Raftery 1995",
    },
    {
        .id = "hypotheses.posterior",
        .text = "How probable it is that a change, given that there is "
                "one, lies in the window; the prior is its share of the "
                "days.",
    },
    {
        .id = "hypotheses.simulation",
        .text = "How often each hypothesis leads when contacts are drawn "
                "from a rate that rises on a day of the true one's "
                "window, as many as are on record.",
    },
    {
        .id = "initiative.flip",
        .text = "The smallest set of contacts whose other reading gives the "
                "lead, the approaches of one side less those of the other, to "
                "the side that does not have it. Leads are sums over contacts, "
                "so that the largest changes first make the smallest set.",
    },
    {
        .id = "initiative.loss",
        .text = "The net initiative when a record is left out, as if it were "
                "lost, with the contacts that it alone tells, and its "
                "difference from the one with all records.",
    },
    {
        .id = "initiative.margin",
        .text = "The fewest further approaches of the other side with which it "
                "would lead: the lead and one more.",
    },
    {
        .id = "initiative.net",
        .text = "Approaches that a made less those that b made, over both: 1 "
                "where a made all, -1 where b did.",
    },
    {
        .id = "initiative.openings",
        .text = "Only contacts that come at least so many days after the last "
                "day of every earlier contact of their pair, whoever began it; "
                "the first of a pair is one.",
    },
    {
        .id = "initiative.share",
        .text = "Directed contacts that a began over those that either side "
                "began; empty where there is none. Replies, unless they are "
                "asked for, symmetric and unknown contacts count in neither.",
    },
    {
        .id = "initiative.share.clopper-pearson",
        .text = "The exact 95 % interval of a share: those shares under which "
                "so many contacts begun by a or more, and so few or fewer, "
                "both have a probability of at least 2.5 %.",
        .source = "Clopper and Pearson 1934",
    },
    {
        .id = "initiative.share.wilson",
        .text = "The 95 % score interval of a share: those shares that differ "
                "from the observed one by no more than 1.96 of their own "
                "standard errors.",
        .source = "Wilson 1927",
    },
    {
        .id = "initiative.test.binomial",
        .text = "The probability of a split no more likely than the one "
                "observed if both sides were equally likely to begin, exact "
                "and two-sided, adjusted over the rows by Holm's procedure.",
        .source = "Holm 1979",
    },
    {
        .id = "panel.cells",
        .text = "Every pair has a row in each period that has days, also where "
                "nothing counts. Contacts count as in the initiative.",
    },
    {
        .id = "panel.days",
        .text = "The days of the period that are covered for the pair; without "
                "coverage all from the first period with a contact to the "
                "last.",
    },
    {
        .id = "panel.intensity",
        .text = "The mean over the contacts whose CAMEO code has a value on "
                "the scale from -10, conflict, to 10, cooperation.",
        .source = "Goldstein 1992",
    },
    {
        .id = "panel.quad.gdelt",
        .text = "By root of the CAMEO code: 01-05 verbal cooperation, 06-09 "
                "material cooperation, 10-14 verbal conflict, 15-20 material "
                "conflict.",
        .source = "Leetaru and Schrodt 2013",
    },
    {
        .id = "panel.quad.penta",
        .text = "By root of the CAMEO code: 01 and 02 statements, 03-05 verbal "
                "cooperation, 06-08 material cooperation, 09-13 and 16 verbal "
                "conflict, 14, 15 and 17-20 material conflict.",
    },
    {
        .id = "panel.states",
        .text = "The code that a state of this name had in the year of the "
                "period as a member of the state system.",
        .source = "Correlates of War Project 2017",
    },
    {
        .id = "paths.certain",
        .text = "A chain of contacts of which each follows the one before"
                " wherever in their dates the two happened.",
    },
    {
        .id = "paths.objective",
        .text = "Of all chains the one that arrives first, that departs "
                "last, that takes the least time from start to arrival, "
                "or that has the fewest contacts.",
        .source = "Wu, Cheng, Huang, Ke, Lu and Xu 2014",
    },
    {
        .id = "paths.possible",
        .text = "A chain of contacts for all of which days within their "
                "dates can be chosen that make each follow the one "
                "before.",
    },
    {
        .id = "phases.days",
        .text = "The days of the phase that some record is said to cover for "
                "those concerned; all of them where no coverage is stated.",
    },
    {
        .id = "phases.unsure",
        .text = "Contacts whose date overlaps the phase without lying inside "
                "it: they may belong to it or not.",
    },
    {
        .id = "range.contested",
        .text = "The least and the most over every choice, for each contested "
                "contact, of one account or of what is read, and over every "
                "vague date lying in the phase or not. Both are attained; what "
                "is undefined under a choice is left out of it.",
    },
    {
        .id = "range.one-sided",
        .text = "As the range over contested contacts, where also each contact "
                "that only records of one of its sides tell, and each of "
                "unknown direction, may have begun on either side, as a "
                "missing archive may say.",
    },
    {
        .id = "reach.arrival",
        .text = "The earliest day on which news from an actor can have "
                "come, and that by which it certainly had, over all "
                "chains of contacts.",
        .source = "Holme 2005",
    },
    {
        .id = "reach.fidelity",
        .text = "Of the ordered pairs that chains of contacts join "
                "whatever their order, the share that certain chains join"
                " in time.",
        .source = "Lentz, Selhorst and Sokolov 2013",
    },
    {
        .id = "reach.ratio",
        .text = "The share of all ordered pairs of actors that certain "
                "chains inside the phase join in time.",
        .source = "Holme 2005",
    },
    {
        .id = "reciprocity.dyadic",
        .text = "Of all pairs of actors those that are alike both ways, "
                "mutual or null.",
        .source = "Wasserman and Faust 1994",
    },
    {
        .id = "reciprocity.edgewise",
        .text = "Of all arrows between two actors the share with one "
                "back.",
        .source = "Wasserman and Faust 1994",
    },
    {
        .id = "reciprocity.ratio",
        .text = "Of all pairs in contact the share that is mutual.",
        .source = "Wasserman and Faust 1994",
    },
    {
        .id = "reciprocity.rho",
        .text = "The edgewise reciprocity set against the share of the "
                "possible arrows that there are: 0 when answers are no "
                "more frequent than arrows.",
        .source = "Garlaschelli and Loffredo 2004",
    },
    {
        .id = "reciprocity.weighted",
        .text = "The smaller of the contacts each way over all contacts "
                "of the pairs, summed; weighted_rho sets it against its "
                "mean when each contact is turned by the toss of a coin.",
        .source = "Squartini, Picciolo, Ruzzenenti and Garlaschelli 2013",
    },
    {
        .id = "records.fisher",
        .text = "Whether two records differ in whom they name of a pair: the "
                "probability, with the four sums as they are, of a table no "
                "likelier than the one found. It takes the contacts of the two "
                "records for different ones.",
        .source = "Fisher 1935",
    },
    {
        .id = "records.mcnemar",
        .text = "Of the contacts that both records tell and name differently, "
                "the probability of a split no likelier than the one found if "
                "each way were as probable.",
        .source = "McNemar 1947",
    },
    {
        .id = "records.side",
        .text = "The contacts in which a record says that a side raised the "
                "theme, or on the basis of the approach that it began. What it "
                "leaves open, or shares between the sides, is nobody's.",
    },
    {
        .id = "response.answer",
        .text = "A reply told inside the overture or a reminder, after 0 days; "
                "or else the first contact of the pair stated to answer one of "
                "them; or else the next directed contact back that is not "
                "stated to answer another one.",
    },
    {
        .id = "response.median",
        .text = "The day by which half of the overtures are answered, by the "
                "same estimate; half way to the next answer where it is "
                "exactly half.",
        .source = "Kaplan and Meier 1958",
    },
    {
        .id = "response.met",
        .text = "How the other side met an overture or a reminder within it, "
                "by the accounts read. One whose accounts differ counts under "
                "each of their replies.",
    },
    {
        .id = "response.overture",
        .text = "A directed contact that answers nothing. The next ones in the "
                "same direction are reminders of it until it is answered or "
                "the horizon is past.",
    },
    {
        .id = "response.share.kaplan-meier",
        .text = "1 less the product-limit estimate of the overtures still "
                "unanswered at the horizon, with its 95 % log-log interval. "
                "Those no longer watched, at the end of the phase or of "
                "coverage, count as long as they were watched.",
        .source = "Kaplan and Meier 1958",
    },
    {
        .id = "response.silence.longest-gap",
        .text = "The most covered days in a row without a contact of the pair "
                "in either direction, the ends of the phase included.",
    },
    {
        .id = "response.silence.probability",
        .text = "The probability that so many contacts, scattered evenly and "
                "independently over the covered days, leave a gap as long "
                "anywhere.",
        .source = "Fisher 1929",
    },
    {
        .id = "response.silence.stated",
        .text = "An absence of an answer that a source states, from the silent "
                "side to the one that waited; never counted as a contact.",
    },
    {
        .id = "response.unsure",
        .text = "Overtures in the phase whose wait hangs on a vague date, and "
                "those that may lie in it but count in no other column.",
    },
    {
        .id = "rhythm.burstiness",
        .text = "How the gaps between contacts vary, corrected for their "
                "number: -1 when all are equal, about 0 at random, 1 when"
                " all contacts come at two moments.",
        .source = "Goh and Barabasi 2008, Kim and Jo 2016",
    },
    {
        .id = "rhythm.memory",
        .text = "The correlation of each gap with the next one.",
        .source = "Goh and Barabasi 2008",
    },
    {
        .id = "shifts.count",
        .text = "How the turn of one contact becomes that of the next, in"
                " thirteen kinds and two repetitions; contacts whose "
                "order is open have each order equally often.",
        .source = "Gibson 2003",
    },
    {
        .id = "shifts.expected",
        .text = "The mean count when each turn might be of any actor of "
                "the phase to any other.",
        .source = "Butts 2008",
    },
    {
        .id = "standing.davids_score",
        .text = "The shares of a pair's approaches that an actor made, "
                "weighted by those of the actors it approached, less the "
                "same for those received.",
        .source = "David 1987",
    },
    {
        .id = "standing.elo",
        .text = "A rating that moves with each approach by how far it was"
                " not expected, a mean over the orders that the dates "
                "allow.",
        .source = "Elo 1978",
    },
    {
        .id = "standing.normalised",
        .text = "David's score moved and scaled to lie between 0 and the "
                "number of the other actors.",
        .source = "de Vries, Stevens and Vervaecke 2006",
    },
    {
        .id = "turning.approaches",
        .text = "The approaches a day that the side began, as a Poisson "
                "process over the covered days.",
    },
    {
        .id = "turning.bayes-factor",
        .text = "The evidence for one change on any day, each day but the"
                " first as likely beforehand, over that for none; its "
                "natural logarithm.",
        .source = "Smith 1975, Raftery and Akman 1986",
    },
    {
        .id = "turning.changes",
        .text = "Several changes, the set that makes minus twice the log-"
                "likelihood and the penalty least, found by PELT among "
                "segments of 3 contacts and 7 days; from 30 contacts on.",
        .source = "Killick, Fearnhead and Eckley 2012",
    },
    {
        .id = "turning.direction",
        .text = "The share of the pair's approaches that the side began, "
                "contact by contact.",
    },
    {
        .id = "turning.posterior",
        .text = "How probable each day is as the first after a change, "
                "given that there is one: the marginal likelihood of both"
                " segments, gamma-Poisson or beta-binomial; vague dates "
                "are drawn and the likelihoods averaged.",
        .source = "Smith 1975, Raftery and Akman 1986",
    },
    {
        .id = "turning.rate",
        .text = "All contacts of the pair a day, as a Poisson process "
                "over the covered days.",
    },
    {
        .id = "turning.replies",
        .text = "The share of the overtures to the side that it did not "
                "evade, refuse or leave unanswered.",
    },
    {
        .id = "turning.test",
        .text = "The largest likelihood ratio over all days that leave 3 "
                "contacts and 7 covered days on either side, against "
                "samples without a change, adjusted by Holm over the "
                "series.",
        .source = "Worsley 1983",
    },
};

enum { DEFINITION_COUNT = sizeof definitions / sizeof *definitions };

static int compare_id(const void *key, const void *item)
{
    return strcmp(key, ((const dm_definition *)item)->id);
}

const dm_definition *dm_find_definition(const char *id)
{
    return bsearch(id, definitions, DEFINITION_COUNT, sizeof *definitions,
                   compare_id);
}

const dm_definition *dm_list_definitions(size_t *count)
{
    *count = DEFINITION_COUNT;
    return definitions;
}
