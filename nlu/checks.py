"""Check digits of identity numbers and references."""


def is_saudi_id(digits: str) -> bool:
    """Whether these are a Saudi national ID (from 1) or an Iqama (from 2): ten digits, Luhn."""
    return len(digits) == 10 and digits[0] in "12" and passes_luhn(digits)


def is_iranian_code(digits: str) -> bool:
    """Whether these are an Iranian national code: ten digits, the last one a weighted sum modulo 11."""
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return int(digits[9]) == (rest if rest < 2 else 11 - rest)


def passes_luhn(digits: str) -> bool:
    """Whether the last digit is the Luhn check digit of the others."""
    doubled = (2 * int(d) if place % 2 else int(d) for place, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0
