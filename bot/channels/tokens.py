"""Signed slips of paper: what a browser shows us later to be known again. Nothing about them is stored.

Each kind has a salt of its own, so that a visitor's token is no agent's session.
"""

import hashlib
import secrets
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from itsdangerous import BadSignature, SignatureExpired, TimestampSigner, URLSafeTimedSerializer

from backoffice.clock import Clock
from backoffice.values import Language

LIFETIME = timedelta(hours=1)
RENEWABLE = timedelta(days=30)


class TokenInvalid(Exception):
    """Not signed by us for this use, or too old even to be renewed."""


class TokenExpired(Exception):
    """Ours, and no longer good."""


class Seal:
    """Signs small JSON objects with the moment of signing, and reads them back."""

    def __init__(self, key: bytes, clock: Clock, use: str) -> None:
        self._serializer = URLSafeTimedSerializer(
            key,
            salt=use,
            signer=_ClockSigner,
            signer_kwargs={"clock": clock, "key_derivation": "hmac", "digest_method": hashlib.sha256},
        )

    def close(self, content: dict[str, str]) -> str:
        return str(self._serializer.dumps(content))

    def open(self, sealed: str, lifetime: timedelta) -> dict[str, Any]:
        """What was sealed. Raises TokenExpired after the lifetime, TokenInvalid for anything that is not ours."""
        try:
            content: dict[str, Any] = self._serializer.loads(sealed, max_age=int(lifetime.total_seconds()))
        except SignatureExpired as error:
            raise TokenExpired from error
        except BadSignature as error:
            raise TokenInvalid from error
        return content


@dataclass(frozen=True, slots=True)
class Visitor:
    """A browser that chats with a provider. `chat_id` is random and known to nobody else."""

    chat_id: str
    provider: str
    language: Language

    @classmethod
    def new(cls, provider: str, language: Language) -> "Visitor":
        return cls(secrets.token_urlsafe(24), provider, language)


class VisitorTokens:
    """Good for an hour; for thirty days they can still be exchanged for a new one of the same chat."""

    def __init__(self, key: bytes, clock: Clock) -> None:
        self._seal = Seal(key, clock, "visitor")

    def issue(self, visitor: Visitor) -> str:
        return self._seal.close(asdict(visitor))

    def read(self, token: str) -> Visitor:
        """Whose token it is. Raises TokenExpired or TokenInvalid."""
        return Visitor(**self._seal.open(token, LIFETIME))

    def read_for_renewal(self, token: str) -> Visitor:
        """Whose token it is or lately was. Raises TokenInvalid."""
        try:
            return Visitor(**self._seal.open(token, RENEWABLE))
        except TokenExpired as error:
            raise TokenInvalid from error


class _ClockSigner(TimestampSigner):
    """Tells the time by our clock, so that a test can move it."""

    def __init__(self, *args: Any, clock: Clock, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._clock = clock

    def get_timestamp(self) -> int:
        return int(self._clock.now().timestamp())
