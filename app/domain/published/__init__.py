"""Reading the official open-data files of ROME, ESCO and RNCP, as they are published."""
