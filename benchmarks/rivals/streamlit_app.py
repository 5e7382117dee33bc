"""The small view in Streamlit as it comes, without anything that the atlas adds. It lies beside a folder static/."""

import streamlit as st
from figures import SHARES, choropleth, headline, ranking

service = st.radio("service", list(SHARES), key="service")
with st.container(key="headline"):
    st.subheader(headline(service))
st.plotly_chart(choropleth(service), config={"topojsonURL": "/app/static/"})
st.plotly_chart(ranking(service))
