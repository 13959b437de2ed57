mkdir here
demarche info here
