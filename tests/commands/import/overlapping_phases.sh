cp -R "$data/crisis" set
chmod -R u+w set
printf 'scheme,order,label,first,last\ns,1,One,1939-01-01,1939-03-01\ns,2,Two,1939-03-01,1939-04-01\n' >set/phases.csv
demarche import new.db set
