mkdir here
demarche import here "$data/crisis"
