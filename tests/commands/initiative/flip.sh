# Nine to eight is the most that the accounts can do.
demarche import -q seventeen.db "$source/graphs/seventeen"
demarche initiative seventeen.db --flip
