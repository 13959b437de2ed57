demarche help info
