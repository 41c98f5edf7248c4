"""What an interview is: frozen values and pure functions, standard library alone."""
