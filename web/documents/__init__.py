"""Documents of the atlas as HTML and JSON: to keep, on the wall, and on paper."""
