# Two of one dataset stay apart; a third that may be either is refused.
mkdir one two
cat >one/actors.csv <<END
key,label,authorities
a,Ada,viaf:1
b,Bo,viaf:2
c,Carl,viaf:2
END
printf 'date,initiator,recipient\n1939,a,b\n' >one/contacts.csv
demarche import one.db one
demarche actors one.db --similar
cat >two/actors.csv <<END
key,label,authorities
d,Dora,viaf:2;viaf:1
END
printf 'date,initiator,recipient\n1939,d,a\n' >two/contacts.csv
demarche import one.db two; echo "exit $?"
demarche import one.db two --on-error skip; echo "exit $?"
demarche actors one.db
