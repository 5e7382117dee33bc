"""What goes around every answer over HTTP: shell, language, compression, headers, errors, limits, and the terminal."""
