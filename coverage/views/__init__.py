"""What each view says, once: every page, wall, sheet and file only draws it."""
