# XML of no known kind is no table.
printf '<?xml version="1.0"?>\n<gexf/>\n' >graph.xml
demarche import new.db graph.xml; echo "exit $?"
printf '<TEI><correspDesc/></TEI>\n' >bare.xml
demarche import new.db bare.xml; echo "exit $?"
