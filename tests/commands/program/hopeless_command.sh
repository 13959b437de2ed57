demarche xyzzy
