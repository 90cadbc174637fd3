"""Addresses of ours that only we can make, good for one purpose and until a moment."""

import hmac
from datetime import UTC, datetime
from hashlib import sha256

from backoffice.office import Office

PATTERN = r"^[0-9a-f]{32}\.[0-9]{1,12}\.[0-9a-f]{32}$"
"""What a token looks like."""


def sign(office: Office, purpose: str, subject_id: str, until: datetime) -> str:
    """The token for a row of that id (32 hex digits), to stand in an address."""
    body = f"{subject_id}.{int(until.timestamp())}"
    return f"{body}.{_signature(office, purpose, body)}"


def read_signed(office: Office, purpose: str, token: str) -> tuple[str, datetime] | None:
    """The row's id and the moment that the token is good until, past or not; None where it is not ours."""
    body, _, signature = token.rpartition(".")
    subject_id, _, until = body.partition(".")
    if not hmac.compare_digest(signature.encode(), _signature(office, purpose, body).encode()):
        return None
    return subject_id, datetime.fromtimestamp(int(until), UTC)


def _signature(office: Office, purpose: str, body: str) -> str:
    return hmac.new(office.key, f"{purpose} {body}".encode(), sha256).hexdigest()[:32]
