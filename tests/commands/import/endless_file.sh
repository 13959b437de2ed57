# A file without an end is given up at its first NUL.
timeout 20 demarche import new.db /dev/zero
