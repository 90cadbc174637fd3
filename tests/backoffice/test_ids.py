"""References can be read out, and a misheard digit is noticed."""

from hypothesis import given
from hypothesis import strategies as st

from backoffice.ids import new_id, new_reference, read_reference

references = st.builds(new_reference)


@given(references)
def test_a_reference_is_read_back_in_any_digits_and_grouping(reference: str) -> None:
    for signs in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"):
        spoken = reference.translate(str.maketrans("0123456789", signs))
        assert read_reference(spoken) == reference
        assert read_reference(" ".join(spoken.replace("-", ""))) == reference


@given(references, st.integers(0, 7), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(reference: str, place: int, off: int) -> None:
    digits = list(reference.replace("-", ""))
    digits[place] = str((int(digits[place]) + off) % 10)
    assert read_reference("".join(digits)) is None


@given(st.text(max_size=60))
def test_any_text_is_a_reference_or_none(text: str) -> None:
    read = read_reference(text)
    assert read is None or read_reference(read) == read


def test_ids_do_not_repeat() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000
