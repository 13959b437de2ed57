# What hangs on a refused row is refused with it; the rest is stored.
mkdir set
printf 'key,label,kind\nada,Ada,person\ncarl,Carl,person\nada,Again,person\n' >set/actors.csv
cat >set/contacts.csv <<END
key,date,initiator,recipient,answers
k1,1939-05-17,ada,karl,
k2,1939-05-18,ada,carl,k1
k3,1939-05-19,ada,carl,k2
k4,1939-05-20,ada,carl,
k5,soon,"carl, ada"
END
printf 'contact,record\nk1,x\nk4,x\nk3,x\n' >set/accounts.csv
demarche import new.db set --on-error skip --rejects rejects.csv; echo "exit $?"
cat rejects.csv
demarche contacts new.db
