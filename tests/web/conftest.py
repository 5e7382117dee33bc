import pytest

from web.server import rate_limit


@pytest.fixture
def still(monkeypatch):
    """Limits whose clock stands: on a slow machine, what is refused now would be let in by the next request."""
    for limit in rate_limit.LIMITS:
        monkeypatch.setattr(limit, "_clock", lambda: 0.0)
