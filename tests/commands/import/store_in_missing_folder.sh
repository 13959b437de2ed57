demarche import no/where.db "$data/crisis"
