# Old Macintosh and Windows line ends, semicolons, Windows-1252, a mark.
cat >visits.ini <<END
# what holds what
[columns]
key = {kind}-{id}
date.first = from
date.last = to
date.order = dmy
initiator = who
recipient = France; {host}
channel = kind

[channel]
v = visit
END
printf 'kind;id;who;host;from;to\rv;1;Ab\351lard;"Ada; Carl";17.5.1939;\rv;2;Bo;Carl;18.05.1939;20.05.1939\rx;3;Bo;Carl;18/5/1939;18/5/1939\r' >visits.csv
demarche import new.db visits.csv --map visits.ini
demarche contacts new.db
printf '\357\273\277kind\tid\twho\thost\tfrom\tto\r\nv\t4\tBo\tAda\t1939-05\t\r\n' >tabs.csv
demarche import new.db tabs.csv --map visits.ini
demarche import new.db visits.csv --map visits.ini
