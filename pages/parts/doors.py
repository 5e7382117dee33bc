"""Which addresses does this server have beside the pages? ``serve.py`` says so; `streamlit run app.py` has none."""

OPEN: set[str] = set()
