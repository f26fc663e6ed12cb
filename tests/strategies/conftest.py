"""What tests of strategies share."""

import pytest
from hypothesis import Phase, settings


@pytest.fixture
def unshrunk() -> settings:
    """Return settings for `find` that take the first example: it need not be small."""
    return settings(phases=[Phase.generate], max_examples=2000)
