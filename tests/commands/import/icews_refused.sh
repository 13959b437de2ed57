# A bad date is one row's; a key that says something else is refused.
sed 's/2018-06-02/2018-06-32/' "$data/foreign/events.tab" >bad.tab
demarche import new.db bad.tab; echo "exit $?"
demarche import new.db bad.tab --on-error skip --rejects rejects.csv; echo "exit $?"
cut -d, -f1-4 rejects.csv
grep -v '^102' "$data/foreign/events.tab" | sed 's/Bern/Lugano/' >other.tab
demarche import new.db other.tab; echo "exit $?"
demarche import new.db other.tab --on-error skip; echo "exit $?"
printf 'Event ID\tSource Name\tTarget Name\n1\ta\tb\n' >short.tab
demarche import new.db short.tab; echo "exit $?"
