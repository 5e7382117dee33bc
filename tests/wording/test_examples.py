"""The examples in the docstrings are true."""

import doctest

import pytest

from coverage.wording import catalogs, language


@pytest.mark.parametrize("module", [catalogs, language], ids=lambda module: module.__name__)
def test_the_examples_of_a_module_are_true(module):
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed
