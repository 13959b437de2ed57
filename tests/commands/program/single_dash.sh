demarche frequency crisis.db -format csv
