demarche import new.db x --profile datset
