#!/bin/sh
# Who began between Berlin and Moscow, and by whose records? The finding of the
# case of 1939 as a table in Markdown, one column a phase:
#
#     examples/finding.sh graphs/pact-1939
#
# A cell: Germany's part of the contacts of which it is told who began, replies
# apart; or the least and the most that it can be.
set -eu
dataset=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
db=$work/contacts.db

demarche import "$db" "$dataset" --quiet

initiative() {
    demarche initiative "$db" --level state --between germany,ussr --zeros \
        --format csv --quiet "$@"
}

# row TITLE OPTION...: germany's of all, as the reading has them
row() {
    title=$1
    shift
    initiative "$@" | awk -F, -v title="$title" '
        NR > 1 { cell[$1] = $6 " of " $6 + $7 }
        END {
            printf "| %s", title
            for (i = 1; i <= 3; i++)
                printf " | %s", i in cell ? cell[i] : "0 of 0"
            print " |"
        }'
}

# range TITLE OPTION...: the least and the most share over a range
range() {
    title=$1
    shift
    initiative "$@" | awk -F, -v title="$title" '
        NR > 1 && $27 != "" {
            low = sprintf("%.0f", 100 * $27)
            high = sprintf("%.0f", 100 * $28)
            cell[$1] = low == high ? low " %" : low "–" high " %"
        }
        END {
            printf "| %s", title
            for (i = 1; i <= 3; i++)
                printf " | %s", i in cell ? cell[i] : ""
            print " |"
        }'
}

# met TITLE FROM: how its overtures were met inside the contact, all told
met() {
    demarche response "$db" --level state --between germany,ussr --met \
        --format csv --quiet | awk -F, -v title="$1" -v from="$2" '
        NR == 1 { for (i = 4; i <= NF; i++) name[i] = $i }
        NR > 1 && $2 == from {
            text = ""
            for (i = 4; i <= NF; i++) if ($i > 0) {
                word = name[i]
                sub("_", " ", word)
                text = text (text == "" ? "" : ", ") $i " " word
            }
            cell[$1] = text
        }
        END {
            printf "| %s", title
            for (i = 1; i <= 3; i++) printf " | %s", cell[i]
            print " |"
        }'
}

echo "| Germany's part | to 10 March | to 23 July | to 23 August |"
echo "|---|---|---|---|"
row "**approaches**, as coded" --basis approach
row "by German records" --basis approach --record german
row "by Soviet records" --basis approach --record soviet
range "whichever account is believed" --basis approach --range contested
range "and what one side tells either way" --basis approach --range one-sided
row "**who raised the theme**, as coded" --basis theme
row "by German records" --basis theme --record german
row "by Soviet records" --basis theme --record soviet
range "whichever account is believed" --basis theme --range contested
range "and what one side tells either way" --basis theme --range one-sided
met "**Germany's overtures** were" germany
met "**Soviet overtures** were" ussr

echo
echo "| Moscow's turn toward Berlin | contacts | likeliest day | 95 % | log Bayes factor | p |"
echo "|---|---:|---|---|---:|---:|"
demarche turning "$db" --summary --format csv --quiet | awk -F, '
    NR > 1 {
        printf "| %s | %d | %s | %s to %s | %.1f | %s |\n", $1, $2, $5, $7,
            $8, $9, $10 == "" ? "" : sprintf("%.2g", $10)
    }'

# lead TITLE OPTION...: which dating the Soviet approaches favour most, and next
lead() {
    title=$1
    shift
    demarche hypotheses "$db" --format tsv --quiet "$@" | cut -f1,8 | sed 1d |
        sort -k2,2gr -k1,1 | head -n 2 | awk -v title="$title" '
        { cells = cells sprintf(" | %s | %.1f", $1, $2) }
        END { print "| " title cells " |" }'
}

echo
echo "| Soviet approaches | leading dating | Bayes factor | next | Bayes factor |"
echo "|---|---|---:|---|---:|"
lead "as coded"
lead "whose record: soviet" --record soviet+editor
lead "who raised the theme" --basis theme
lead "exact dates alone" --dates certain
lead "replies count too" --with-replies
lead "Moscow's own instructions too" --with-internal
lead "and a prior of one in a day" --with-internal --prior 1,1
