demarche ""; demarche info ""
