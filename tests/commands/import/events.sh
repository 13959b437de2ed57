cat >events.csv <<END
source,relation,target,date
"Lund, Ada",Consult,Carl,2014-05-13
Carl,Consult,"Lund, Ada",2014-05-13
Carl,0231,Bo,2014-05-14
Bo,Sing,Carl,2014-05-14
END
demarche import new.db events.csv
demarche import new.db events.csv --all-codes
demarche import new.db events.csv --dedupe story; echo "exit $?"
demarche query new.db - <<END
SELECT direction, code, code_scheme, reports FROM contact ORDER BY code
END
