"""Which of the databases of `tests.conftest.url` a test is about, where it is not about all."""

import pytest

in_sqlite = pytest.mark.parametrize("url", ["sqlite"], indirect=True)
in_postgresql = pytest.mark.parametrize("url", ["postgresql+pg8000"], indirect=True)
