printf 'date,initiator,recipient\n1939,Angela Merkel,V. Molotov\n' >a.csv
printf '1939,Angela Merkle,V. M. Molotov\n1939,ANGELA MERKEL,V. M. Molotov\n' >>a.csv
printf '1939,Angéla Merkel,Vyacheslav Mikhailovich Molotov\n' >>a.csv
demarche import -q s.db a.csv
demarche actors s.db --similar --similarity 0.9
echo
demarche actors s.db --similar --similarity 0
demarche actors s.db --similarity 0.9; echo "exit $?"
demarche actors s.db --similar --similarity high; echo "exit $?"
