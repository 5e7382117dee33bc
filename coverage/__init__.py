"""Library of the OLPE Atlas, on who serves the people the utilities do not reach; it knows no screen."""
