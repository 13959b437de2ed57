# An edited table: its name is the scheme.
printf 'code,label,contact,channel,initiator,mirror\n1,Sing,yes,song,target,\n2,Hum,no,,source,\n' >tunes.csv
printf 'source\trelation\ttarget\tdate\na\tSing\tb\t1939\na\t2\tb\t1939\na\t17\tc\t1939\n' >events.tsv
demarche import new.db events.tsv --codes tunes.csv
demarche query new.db - <<END
SELECT initiator.label AS initiator, code, code_scheme, channel.name AS channel
FROM contact JOIN actor AS initiator ON initiator.id = contact.initiator
JOIN channel ON channel.id = contact.channel ORDER BY code
END
printf 'code,label,contact,channel,initiator,mirror\n1,Sing,maybe,song,both,\n1,Hum,no,,source,\n,x,no,,source,\n2\n' >tunes.csv
demarche import new.db events.tsv --codes tunes.csv; echo "exit $?"
demarche import new.db events.tsv --codes events.tsv; echo "exit $?"
demarche import new.db events.tsv --codes nowhere.csv; echo "exit $?"
demarche import new.db "$data/crisis" --codes tunes.csv; echo "exit $?"
