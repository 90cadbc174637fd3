"""Which provider a message names."""

import pytest

from backoffice.named_provider import named_provider
from tests.conftest import PROVIDERS


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ابغى فاتورة الكهرباء", "sec"),
        ("قبض برق", "sec"),
        ("كم فاتورتي في STC", "stc"),
        ("رصيدي في اس تي سي", "stc"),
        ("شارژ تله۲ می‌خوام", "tele2"),
        ("مدد الدومين", "saudinic"),
        ("تمدید دامنه‌ام", "saudinic"),
        ("كم فاتورتي", None),
        ("استعلم عن طلب برقم 4821-7736", None),  # a letter more than the word for electricity
        ("فاتورة الكهرباء وفاتورة stc", None),
    ],
)
def test_a_provider_is_known_by_its_names_and_by_what_it_alone_provides(text: str, name: str | None) -> None:
    assert named_provider(PROVIDERS, text) == name
