demarche completion tcsh
