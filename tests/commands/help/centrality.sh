demarche help centrality
