"""The way out for e-mail: an SMTP server, or the screen in the demo."""

from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import parseaddr
from html import escape
from typing import Literal, Protocol, TypeAlias

import aiosmtplib

from backoffice.values import Language

Security: TypeAlias = Literal["starttls", "tls", "none"]

_SECONDS = 30.0  # less than the outbox gives


class MailRefused(Exception):
    """The server will never take that message. Says the status, never the text."""


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file that goes along. `mime` is `type/subtype`."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail in words. `id` is the same however often it is sent; `link` is an address of ours to follow."""

    id: str
    to: str
    subject: str
    text: str
    language: Language
    link: str | None = None
    files: tuple[MailFile, ...] = ()


class MailGateway(Protocol):
    async def send(self, mail: Mail) -> None:
        """Hand the e-mail on. Raises MailRefused when that is for good; after any other error it is tried again."""
        ...


class SmtpGateway:
    """Speaks to a mail server. `sender` is an address, with a name before it if wished: `Madad <help@example.sa>`."""

    def __init__(
        self, *, host: str, port: int, security: Security, user: str | None, password: str | None, sender: str
    ) -> None:
        self._host = host
        self._port = port
        self._security = security
        self._user = user
        self._password = password
        self._sender = sender

    async def send(self, mail: Mail) -> None:
        try:
            await aiosmtplib.send(
                compose(mail, self._sender),
                hostname=self._host,
                port=self._port,
                username=self._user,
                password=self._password,
                use_tls=self._security == "tls",
                start_tls=self._security == "starttls",
                timeout=_SECONDS,
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            if all(refused.code >= 500 for refused in error.recipients):
                raise MailRefused(error.recipients[0].code) from None
            raise


class ScreenMail:
    """Shows the e-mail to whoever looks at the screen. For the demo."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show

    async def send(self, mail: Mail) -> None:
        files = "".join(f"\n📎 {file.name}" for file in mail.files)
        link = f"\n{mail.link}" if mail.link else ""
        self._show(f"✉ {mail.to}: {mail.subject}\n{mail.text}{link}{files}")


def compose(mail: Mail, sender: str) -> EmailMessage:
    """The message as it travels: plain text, and a page that runs in the language's direction."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = mail.to
    message["Subject"] = " ".join(mail.subject.split())
    domain = parseaddr(sender)[1].rpartition("@")[2]
    message["Message-ID"] = f"<{mail.id}@{domain}>"  # a second copy of one message is shown once
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = mail.language
    message.set_content(mail.text + (f"\n\n{mail.link}" if mail.link else ""))
    message.add_alternative(_page(mail), subtype="html")
    for file in mail.files:
        main, _, sub = file.mime.partition("/")
        message.add_attachment(file.content, maintype=main, subtype=sub, filename=file.name)
    return message


def _page(mail: Mail) -> str:
    direction = "ltr" if mail.language == "en" else "rtl"
    lines = "".join(f'<p dir="auto">{escape(line)}</p>' for line in mail.text.splitlines())
    link = f'<p dir="ltr"><a href="{escape(mail.link)}">{escape(mail.link)}</a></p>' if mail.link else ""
    return f'<!doctype html><html lang="{mail.language}" dir="{direction}"><body>{lines}{link}</body></html>'
