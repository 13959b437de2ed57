# Country and sectors: whom an actor serves, and as what.
header='Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\n'
{
    printf "$header"
    printf '1\t2018-06-01\tRussia\tNA\tRussian Federation\tConsult\t040\t1\tForeign Affairs (Japan)\t"Government,Executive"\tJapan\t1\n'
    printf '2\t2018-06-01\tSergey Lavrov\tExecutive,Government\tRussian Federation\tMake a visit\t042\t1\tJapan\t\tJapan\t1\n'
    printf '3\t2018-06-02\tSergey Lavrov\tGovernment,Executive,Cabinet\tRussian Federation\tConsult\t040\t1\tUnited Nations\tGlobal,International Government Organization\tNA\t2\n'
    printf '4\t2018-06-02\tUnion; of Both\t\t\tConsult\t040\t1\tJapan\t\tJapan\t2\n'
} >events.tab
demarche import new.db events.tab
demarche query new.db - <<END
SELECT actor.label, actor.kind, state.label AS serves, post.title FROM actor
LEFT JOIN post ON post.actor = actor.id
LEFT JOIN actor AS state ON state.id = post.serves ORDER BY actor.key
END
demarche frequency new.db --level state | cut -d, -f1-4
demarche import new.db events.tab
# After a merge an event between its two names is one of an actor with itself.
demarche actors new.db --merge sergey-lavrov union-of-both
printf "$header"'9\t2018-06-03\tSergey Lavrov\t\t\tConsult\t040\t1\tUnion; of Both\t\t\t3\n' >more.tab
demarche import new.db more.tab
