"""Who serves the people the utilities do not reach? The library behind the OLPE Atlas; it knows no screen."""
