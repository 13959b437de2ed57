demarche --version | sed -n 1p
demarche frequency --version | head -1
