demarche help completion
