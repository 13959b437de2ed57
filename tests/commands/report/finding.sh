# The pair whose turn the hypotheses date comes first; of what a reading
# chooses the pair with most contacts.
demarche import -q pact.db "$source/graphs/pact-1939"
demarche report -q pact.db -o - | sed -n '/<h2[^>]*>Who began/,/<div/p' | grep '<p>'
demarche report -q pact.db -o - --between molotov,schulenburg |
    sed -n '/<h2[^>]*>Who began/,/<div/p' | grep '<p>'
# Numbers of a turn and of its rival datings lead to contacts.
demarche report -q pact.db -o - | sed -n '/<h2[^>]*>Turning/,/<h2[^>]*>Contacts/p' |
    grep -c '<summary>'
