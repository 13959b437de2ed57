demarche import new.db x --max-errors many
