demarche info -- --help
