"""py.test: pytest under its old name."""
import sys
import pytest

sys.modules[__name__] = pytest
