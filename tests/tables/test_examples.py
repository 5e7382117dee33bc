"""The examples in the docstrings are true."""

import doctest

import pytest

from coverage.tables import cells, vocabulary


@pytest.mark.parametrize("module", [cells, vocabulary], ids=lambda module: module.__name__)
def test_the_examples_of_a_module_are_true(module):
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed
