# Made-up events in the two layouts, with lines that end in CR alone.
printf '790415\tEGYGOV\tISR\t032\t(VISIT)\tWENT TO\r790415\tISR\tEGYGOV\t033\t(RECEIVE)\tRECEIVED\r790416\tEGY\tISR\t031\t(MEET)\r7904O6\tISR\tEGY\t031\t(MEET)\tMET\r040101\tUSA\tISR\t102\t(URGE)\tURGED\r790417\tUSA\tISR\t223\t(MIL ENGAGEMENT)\tSHELLED\r' >tab.dat
printf '790415  USA     SAU     042     ENDORSE\r\n910412          SWZ     031     MEET\r\n790416  USA     USA     031     MEET\r\n790414  SAU     USA     081     MAKE AGREEME\r\n' >blank.dat
printf '790415 USA SAU 042 ENDORSE\n790416   SAU USA 031\n' >runs.dat
demarche import new.db tab.dat blank.dat runs.dat
demarche contacts new.db | cut -d, -f2-7
demarche query new.db - <<END
SELECT code_scheme, count(*) AS contacts FROM contact GROUP BY code_scheme
END
demarche frequency new.db --level state | cut -d, -f2-4
demarche initiative new.db --topic Meet | cut -d, -f2-5,10,16
demarche import new.db tab.dat
printf '790415  USA     SAU     042     ENDORSE\n791315  USA     SAU     042     ENDORSE\n79      USA     SAU     042     ENDORSE\n' >bad.dat
demarche import bad.db bad.dat; echo "exit $?"
printf 'USA SAU 042\n' >other.dat
demarche import bad.db other.dat --profile keds; echo "exit $?"
