# Alias, transliteration, another case, other diacritics: every kind of file
# finds the actor who is there.
mkdir d
cat >d/actors.csv <<END
key,label,kind,aliases
weizsaecker,Ernst von Weizsäcker,person,Weizsaecker
molotov,Vyacheslav Molotov,person,translit:Молотов;Scriabin
END
printf 'date,initiator,recipient\n1939-01-01,molotov,weizsaecker\n' \
    >d/contacts.csv
demarche import -q s.db d
cat >table.csv <<END
date,initiator,recipient
1939-02-01,МОЛОТОВ,ernst von weizsacker
1939-02-02,scriabin,WEIZSAECKER
1939-02-03,Molotov,weizsaecker
END
demarche import s.db table.csv
echo 'Молотов Weizsaecker 1939-03-01' >edges.txt
demarche import s.db edges.txt --profile edges
cat >events.csv <<END
source,relation,target,date
Scriabin,Consult,Weizsaecker,1939-04-01
END
demarche import s.db events.csv
demarche actors s.db | cut -d, -f1,2,4
