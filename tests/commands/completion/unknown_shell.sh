demarche completion fish
