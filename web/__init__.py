"""The atlas over plain HTTP: what a browser, a phone or a notebook gets without a Streamlit session."""
