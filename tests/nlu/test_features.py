"""One message looked up by itself has the row that scikit-learn would give it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from nlu.encoder import Encoder
from nlu.features import Features
from nlu.text import fold

TEXTS = ["كم فاتورتي", "ابي اشوف الفاتورة", "قبضم چنده", "شارژم تموم شد شارژم", "abi ashoof raseedi", "👍"]
WORDS = [word for text in TEXTS for word in text.split()]
FEATURES = {False: Features.fit(TEXTS), True: Features.fit(TEXTS, Encoder())}


@pytest.mark.parametrize("meaning", [False, True])
@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_a_row_alone_is_a_row_of_the_table(meaning: bool, text: str) -> None:
    columns, values = FEATURES[meaning].of_one(text)
    table = FEATURES[meaning].of([text])
    alone = csr_matrix((values, columns, [0, len(columns)]), shape=table.shape)
    assert np.allclose(alone.toarray(), table.toarray(), atol=1e-5)


def test_of_a_very_long_message_the_edges_are_heard() -> None:
    beginning, end = "كم فاتورتي " * 60, "قبضم چنده " * 60
    columns, values = FEATURES[False].of_one(beginning + "abi ashoof raseedi " * 100 + end)
    heard = FEATURES[False].of_one(
        fold(beginning)[:500] + " " + fold(beginning + "abi ashoof raseedi " * 100 + end)[-500:]
    )
    assert sorted(zip(columns, values, strict=True)) == sorted(zip(*heard, strict=True))
    assert len(FEATURES[False].of_one("👍 a" * 2500)[0]) < 1000
