demarche help paths
