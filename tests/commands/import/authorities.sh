# The same number in an authority file is the same actor: the merge is logged.
demarche import -q crisis.db "$data/crisis"
mkdir other
cat >other/actors.csv <<END
key,label,kind,aliases,authorities
lund,Lund (Ada),person,A. L.,wikidata:Q1;viaf:7
new,Somebody,person,,viaf:8
END
cat >other/contacts.csv <<END
key,date,initiator,recipient
n1,1939-06-01,lund,new
n2,1939-06-02,A. L.,new
END
demarche import crisis.db other
demarche show crisis.db ada
demarche contacts crisis.db --since 1939-06-01 --until 1939-06-02 | cut -d, -f1-5
demarche actors crisis.db --merges | cut -d, -f1-3,5
# Both datasets are there now.
demarche import crisis.db other
demarche import crisis.db "$data/crisis"
