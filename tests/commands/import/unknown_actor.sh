mkdir set
printf 'key,label,kind\nada,Ada,person\ncarl,Carl,person\n' >set/actors.csv
printf 'key,date,initiator,recipient\nk1,1939-05-17,ada,karl\n' >set/contacts.csv
demarche import new.db set
