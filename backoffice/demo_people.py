"""The demo's customers. Their histories are told in days before today, so that they never grow old."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Bills:
    """Bills of an account, oldest first, in minor units with tax; the newest `unpaid` of them are still owed."""

    amounts: tuple[int, ...]
    unpaid: int = 0
    issued_days_ago: int = 6  # the newest; the others whole periods before it
    due_after_days: int = 20
    months: int = 1  # of one period


@dataclass(frozen=True, slots=True)
class Account:
    """One account. `services` are on since so many days, `promise_days_ago` is when a promise was made that is open."""

    number: str
    kind: str
    tariff: str
    opened_days_ago: int
    balance: int = 0
    bills: Bills | None = None
    services: Mapping[str, int] = field(default_factory=dict)
    promise_days_ago: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to play, in a demo or a test. `key` is the name they are called by there."""

    key: str
    provider: str
    name: str
    phone: str  # E.164
    language: str
    accounts: tuple[Account, ...]
    email: str | None = None
    national_id: str | None = None
    user_name: str | None = None
    segment: str = "individual"


_STC = (
    Person(
        key="salem",
        provider="stc",
        name="سالم القحطاني",
        phone="+966501230001",
        language="ar",
        email="salem.q@example.com",
        national_id="1052345673",
        user_name="salem",
        accounts=(
            Account(
                number="0501230001",
                kind="mobile",
                tariff="mofawtar_2",
                opened_days_ago=1290,
                bills=Bills((21160, 20930, 21735, 21390, 21160, 26680), unpaid=1),
                services={"caller_id": 900, "call_waiting": 1290, "international_calls": 400, "content_sms": 47},
            ),
            Account(
                number="1002003001",
                kind="fiber",
                tariff="baity_fiber_300",
                opened_days_ago=610,
                bills=Bills((34385, 34385, 34385, 34385), issued_days_ago=12),
                services={"wifi_extender": 300},
            ),
        ),
    ),
    Person(
        key="noura",
        provider="stc",
        name="نورة العتيبي",
        phone="+966551230002",
        language="ar",
        accounts=(
            Account(
                number="0551230002",
                kind="mobile",
                tariff="sawa",
                opened_days_ago=220,
                balance=-125,
                services={"call_waiting": 220, "missed_calls": 90},
            ),
        ),
    ),
    Person(
        key="hind",
        provider="stc",
        name="هند المطيري",
        phone="+966551230044",
        language="ar",
        email="hind.m@example.com",
        accounts=(
            Account(
                number="0551230044",
                kind="mobile",
                tariff="sawa_flex",
                opened_days_ago=830,
                balance=12000,
                services={"call_waiting": 830, "roaming": 140, "five_g": 140},
            ),
        ),
    ),
    Person(
        key="fahad",
        provider="stc",
        name="فهد الشمري",
        phone="+966531230003",
        language="ar",
        email="fahad@example.com",
        accounts=(
            Account(
                number="0531230003",
                kind="mobile",
                tariff="mofawtar_4",
                opened_days_ago=2000,
                bills=Bills((48300, 47150, 48300)),
                services={"roaming": 30, "five_g": 365, "hidden_number": 120},
            ),
        ),
    ),
)

_TELE2 = (
    Person(
        key="maryam",
        provider="tele2",
        name="مریم احمدی",
        phone="+989211230001",
        language="fa",
        email="maryam.ahmadi@example.com",
        accounts=(
            Account(
                number="09211230001",
                kind="mobile",
                tariff="etebari_javan",
                opened_days_ago=480,
                services={"blacklist": 200, "ring_tones": 75, "content_sms": 12, "mobile_internet": 480},
            ),
        ),
    ),
    Person(
        key="reza",
        provider="tele2",
        name="رضا کریمی",
        phone="+989211230002",
        language="fa",
        accounts=(
            Account(
                number="09211230002",
                kind="mobile",
                tariff="etebari",
                opened_days_ago=95,
                balance=850000,
                services={"caller_id": 95, "call_waiting": 95},
            ),
        ),
    ),
    Person(
        key="parisa",
        provider="tele2",
        name="پریسا رستگار",
        phone="+989211230003",
        language="fa",
        accounts=(
            Account(
                number="09211230003",
                kind="mobile",
                tariff="etebari",
                opened_days_ago=700,
                balance=-30000,
                promise_days_ago=3,
                services={"mobile_internet": 700},
            ),
        ),
    ),
    Person(
        key="sepehr",
        provider="tele2",
        name="شرکت بازرگانی سپهر",
        phone="+989211230004",
        language="fa",
        email="office@sepehr.example.com",
        segment="corporate",
        accounts=(
            Account(
                number="09211230004",
                kind="mobile",
                tariff="sazmani",
                opened_days_ago=1500,
                bills=Bills((31900000, 28400000, 35750000), unpaid=1, issued_days_ago=4, due_after_days=15),
                services={"roaming": 60, "conference": 800, "mobile_internet": 1500},
            ),
            Account(
                number="09211230005",
                kind="mobile",
                tariff="sazmani",
                opened_days_ago=1100,
                bills=Bills((20900000, 20900000, 18150000), unpaid=1, issued_days_ago=4, due_after_days=15),
                services={"mobile_internet": 1100},
            ),
        ),
    ),
)

_SEC = (
    Person(
        key="abdullah",
        provider="sec",
        name="عبدالله الحربي",
        phone="+966541230001",
        language="ar",
        email="a.harbi@example.com",
        accounts=(
            Account(
                number="30045210017",
                kind="electricity",
                tariff="residential",
                opened_days_ago=3000,
                bills=Bills((52315, 61870, 58420, 31245), unpaid=1, issued_days_ago=5, due_after_days=25),
                services={"e_bill": 800, "consumption_alerts": 150},
            ),
            Account(
                number="30045210025",
                kind="electricity",
                tariff="commercial",
                opened_days_ago=900,
                bills=Bills((148200, 139725, 151340), issued_days_ago=5, due_after_days=25),
            ),
        ),
    ),
    Person(
        key="huda",
        provider="sec",
        name="هدى الغامدي",
        phone="+966541230002",
        language="ar",
        national_id="1087654321",
        accounts=(
            Account(
                number="30077310048",
                kind="electricity",
                tariff="residential",
                opened_days_ago=1700,
                bills=Bills((24380, 29900, 41515, 44620), unpaid=2, issued_days_ago=8, due_after_days=14),
            ),
        ),
    ),
    Person(  # Huda again, from before she changed her number
        key="huda_before",
        provider="sec",
        name="هدى الغامدي",
        phone="+966541230012",
        language="ar",
        national_id="1087654321",
        accounts=(
            Account(
                number="30077310055",
                kind="electricity",
                tariff="residential",
                opened_days_ago=2600,
                bills=Bills((15210, 18840), unpaid=1, issued_days_ago=8, due_after_days=14),
            ),
        ),
    ),
)

_SAUDINIC = (
    Person(
        key="khalid",
        provider="saudinic",
        name="خالد الدوسري",
        phone="+966561230001",
        language="ar",
        email="khalid@madad.example.com",
        accounts=(
            Account(
                number="madad.sa",
                kind="domain",
                tariff="dot_sa",
                opened_days_ago=1090,
                bills=Bills((13800, 13800, 15870), unpaid=1, issued_days_ago=10, due_after_days=30, months=12),
                services={"dnssec": 700, "expiry_alerts": 1090},
            ),
            Account(
                number="مدد.السعودية",
                kind="domain",
                tariff="dot_alsaudiah",
                opened_days_ago=500,
                bills=Bills((4600, 4600), issued_days_ago=130, months=12),
                services={"auto_renewal": 400},
            ),
        ),
    ),
    Person(
        key="lama",
        provider="saudinic",
        name="لمى الشهري",
        phone="+966561230002",
        language="ar",
        email="lama@nakheel.example.com",
        accounts=(
            Account(
                number="nakheel.sa",
                kind="domain",
                tariff="dot_sa",
                opened_days_ago=620,
                bills=Bills((13800, 13800), issued_days_ago=255, months=12),
                services={"auto_renewal": 250},
            ),
            Account(
                number="نخيل.السعودية",
                kind="domain",
                tariff="dot_alsaudiah",
                opened_days_ago=300,
                bills=Bills((4600,), issued_days_ago=295, months=12),
            ),
        ),
    ),
)

PEOPLE: Mapping[str, Person] = MappingProxyType(
    {person.key: person for person in (*_STC, *_TELE2, *_SEC, *_SAUDINIC)},
)
