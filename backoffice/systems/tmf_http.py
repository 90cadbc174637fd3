"""How a provider's TM Forum APIs are spoken to: time-outs, tries with pauses of random length, a breaker, keys.

A customer waits for the answer, so that all calls and tries together have less time than an action has.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

import httpx
import structlog
from pydantic import BaseModel, TypeAdapter, ValidationError
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

from backoffice.deadline import seconds_left
from backoffice.ports import SystemDown, SystemSilent
from backoffice.systems.breaker import Breaker, CircuitOpen
from backoffice.values import Name

SECONDS = 1.5
"""For all tries of a call together."""

_OWN_SECONDS = 0.3
"""Kept of an answer's time for what is still to be done with what they say."""

_TRY = httpx.Timeout(0.7, connect=0.4)
_TRIES = 3
_PAGE, _MOST_PAGES = 50, 10
_AGAIN = frozenset({429, 500, 502, 503, 504})

_Model = TypeVar("_Model", bound=BaseModel)
_log = structlog.get_logger(__name__)


class SystemRefused(Exception):
    """The system understood and said no. Says the status alone: a reason may quote the customer's data."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class _NoAnswer(Exception):
    """No answer, or one that says to ask again."""


class TmfClient:
    """One provider's APIs, all behind one breaker. `sleep` makes the pauses between tries."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        *,
        provider: Name,
        token: str | None,
        breaker: Breaker,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._http = http
        self._provider = provider
        self._headers = {"Accept": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
        self._breaker = breaker
        self._sleep = sleep

    @property
    def provider(self) -> Name:
        """Whose systems these are."""
        return self._provider

    async def find(self, model: type[_Model], url: str, **filters: str) -> list[_Model]:
        """All resources at that address with those attributes (a dot is written `__`). Raises SystemDown."""
        wanted = {name.replace("__", "."): value for name, value in filters.items()}
        found: list[_Model] = []
        for page in range(_MOST_PAGES):
            asked = {**wanted, "offset": str(page * _PAGE), "limit": str(_PAGE)}
            answer = await self._look(url, asked)
            found += self._read(TypeAdapter(list[model]), answer)  # type: ignore[valid-type]
            if len(found) >= int(answer.headers.get("X-Total-Count", len(found))):
                break
        return found

    async def _look(self, url: str, filters: Mapping[str, str]) -> httpx.Response:
        try:
            return await self._ask("GET", url, params=filters)
        except SystemRefused as refused:
            # Nothing that a customer said: a wrong address, a token that is over.
            _log.error("system_refused", url=url, status=refused.status)
            raise SystemDown(provider=self._provider) from refused

    async def create(self, model: type[_Model], url: str, body: Mapping[str, Any], *, key: str) -> _Model:
        """Make a resource, once for that key however often it is tried.

        Raises SystemDown where nothing was made, SystemSilent where that is not known, SystemRefused.
        """
        headers = {"Idempotency-Key": key, "Content-Type": "application/json"}
        answer = await self._ask("POST", url, content=json.dumps(body, default=_as_number), headers=headers)
        try:
            made: _Model = self._read(TypeAdapter(model), answer)
        except SystemDown as error:
            raise SystemSilent(provider=self._provider) from error
        return made

    async def _ask(
        self, method: str, url: str, *, headers: Mapping[str, str] | None = None, **what: Any
    ) -> httpx.Response:
        request = self._http.build_request(
            method, url, headers={**self._headers, **(headers or {})}, timeout=_TRY, **what
        )
        seconds = min(SECONDS, seconds_left() - _OWN_SECONDS)
        if seconds <= 0:
            # Not their fault perhaps, and what is not asked changes nothing.
            _log.warning("system_not_asked", url=url)
            raise SystemDown(provider=self._provider)
        try:
            with self._breaker.guard(_NoAnswer, TimeoutError):
                async with asyncio.timeout(seconds):
                    answer = await self._try(request)
        except (_NoAnswer, TimeoutError, CircuitOpen) as error:
            _log.warning("system_down", url=url, error=type(error).__name__)
            unsure = method != "GET" and not isinstance(error, CircuitOpen)
            raise (SystemSilent if unsure else SystemDown)(provider=self._provider) from error
        if not answer.is_success:
            raise SystemRefused(answer.status_code)
        return answer

    async def _try(self, request: httpx.Request) -> httpx.Response:
        tries = AsyncRetrying(
            stop=stop_after_attempt(_TRIES),
            wait=wait_random_exponential(multiplier=0.05, max=0.4),
            retry=retry_if_exception_type(_NoAnswer),
            sleep=self._sleep,
            reraise=True,
        )
        answer: httpx.Response = await tries(self._once, request)
        return answer

    async def _once(self, request: httpx.Request) -> httpx.Response:
        try:
            answer = await self._http.send(request)
        except httpx.TransportError as error:
            raise _NoAnswer from error
        if answer.status_code in _AGAIN:
            raise _NoAnswer(answer.status_code)
        return answer

    def nonsense(self, resource: str) -> SystemDown:
        """The refusal for an answer that can be read and still cannot be."""
        _log.error("system_answer_nonsense", resource=resource)
        return SystemDown(provider=self._provider)

    def _read(self, shape: TypeAdapter[Any], answer: httpx.Response) -> Any:
        """The answer in that shape. Amounts are read as decimals: no float ever holds money."""
        try:
            return shape.validate_python(json.loads(answer.content, parse_float=Decimal))
        except (ValidationError, ValueError) as error:
            _log.error(
                "system_answer_unreadable", url=str(answer.url.copy_with(query=None)), error=type(error).__name__
            )
            raise SystemDown(provider=self._provider) from error


def _as_number(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value) if value % 1 else int(value)
    raise TypeError(f"not JSON: {type(value).__name__}")
