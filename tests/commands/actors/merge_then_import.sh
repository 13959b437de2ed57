# What names the one who is gone, by key, label or alias, is of the one who is
# kept; what was imported before is there already, in whole.
demarche import -q crisis.db "$data/crisis"
demarche actors crisis.db -q --merge carl dora
demarche import crisis.db "$data/crisis"
cat >new.csv <<END
date,initiator,recipient
1939-08-01,dora,ada
1939-08-02,"Dora ""Dodo"" Klein",ada
1939-08-03,DODO,ada
1939-08-04,Carl,ada
END
demarche import crisis.db new.csv
demarche contacts crisis.db --since 1939-08-01 --until 1939-08-05 | cut -d, -f1-5
# A new alias takes the place of the old ones, not of those that came since.
cp -r "$data/crisis" told
chmod -R u+w told
sed 's/^carl,Carl Sauer,person,,/carl,Carl Sauer,person,Karl,/' \
    "$data/crisis/actors.csv" >told/actors.csv
demarche import -q crisis.db told --replace
demarche show crisis.db carl | grep names
demarche actors crisis.db --unmerge 1
demarche show crisis.db carl | grep names
demarche contacts crisis.db --since 1939-07-01 --until 1939-08-05 | cut -d, -f1-5
demarche import crisis.db told
