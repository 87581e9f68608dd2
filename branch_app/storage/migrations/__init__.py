"""Steps from one released shape of the databases to the next; forward only."""
