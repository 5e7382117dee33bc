"""Shell, language, compression, headers, errors, limits and terminal around every answer over HTTP."""
