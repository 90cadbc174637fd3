"""The ways out for e-mail, the SMTP one against a server that speaks the protocol."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from backoffice.office import Office
from backoffice.outbox import add_email
from backoffice.values import Code, Value
from bot.mail import Mail, MailFile, MailRefused, ScreenMail, SmtpGateway, compose
from bot.outbox import Outbox
from tests.fakes import FakeClock, FakeMailGateway

SENDER = "مدد <help@madad.example>"
LETTER = Mail(
    id="item1",
    to="salem@example.com",
    subject="شكوى 4821-7736\nBcc: someone@example.com",
    text="تم <الحل>\nشكرًا",
    language="ar",
    link="https://madad.example/tickets/abc?x=1&y=2",
    files=(MailFile("complaint.json", "application/json", b"{}"),),
)


@dataclass
class MailServer:
    """Enough of SMTP to take a message in."""

    port: int = 0
    refuses: int | None = None  # the status for recipients
    got: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 test\r\n")
        while line := (await reader.readline()).decode():
            verb = line[:4].upper()
            if verb == "RCPT" and self.refuses:
                writer.write(b"%d no such mailbox\r\n" % self.refuses)
                continue
            if verb == "RCPT":
                self.recipients.append(line.partition("<")[2].partition(">")[0])
            if verb == "DATA":
                writer.write(b"354 go on\r\n")
                raw = await reader.readuntil(b"\r\n.\r\n")
                self.got.append(message_from_bytes(raw[:-3], policy=policy.default))  # type: ignore[arg-type]
            writer.write(b"221 bye\r\n" if verb == "QUIT" else b"250 ok\r\n")
            await writer.drain()
            if verb == "QUIT":
                break
        writer.close()


@pytest.fixture
async def server() -> AsyncIterator[MailServer]:
    mail = MailServer()
    listening = await asyncio.start_server(mail.talk, "127.0.0.1", 0)
    async with listening:
        mail.port = listening.sockets[0].getsockname()[1]
        yield mail


def gateway(server: MailServer) -> SmtpGateway:
    return SmtpGateway(
        host="127.0.0.1",
        port=server.port,
        security="none",
        user=None,
        password=None,
        sender="Madad <help@madad.example>",
    )


async def test_a_letter_reaches_the_server_whole(server: MailServer) -> None:
    await gateway(server).send(LETTER)
    [message] = server.got
    assert server.recipients == ["salem@example.com"]
    assert message["To"] == "salem@example.com"
    assert message["Message-ID"] == "<item1@madad.example>"
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert page is not None
    assert plain.get_content().split() == ["تم", "<الحل>", "شكرًا", LETTER.link]
    assert 'dir="rtl"' in page.get_content()
    assert "تم &lt;الحل&gt;" in page.get_content()
    assert [file.get_filename() for file in message.iter_attachments()] == ["complaint.json"]


@pytest.mark.parametrize(("status", "error"), [(550, MailRefused), (451, Exception)])
async def test_an_address_that_is_gone_is_told_from_a_server_that_is_busy(
    server: MailServer, status: int, error: type[Exception]
) -> None:
    server.refuses = status
    with pytest.raises(error) as raised:
        await gateway(server).send(LETTER)
    assert isinstance(raised.value, MailRefused) == (status == 550)


def test_a_subject_cannot_add_a_header() -> None:
    message = compose(LETTER, SENDER)
    assert message["Bcc"] is None
    assert message["Subject"] == "شكوى 4821-7736 Bcc: someone@example.com"


async def test_the_screen_shows_it() -> None:
    shown: list[str] = []
    await ScreenMail(shown.append).send(LETTER)
    assert "✉ salem@example.com: شكوى 4821-7736" in shown[0]
    assert "📎 complaint.json" in shown[0]


async def letter(office: Office, expires_at: datetime | None = None) -> None:
    now = office.clock.now()
    args: dict[str, Value] = {
        "provider": office.providers["stc"].title,
        "reference": Code("4821-7736"),
        "due": now.date(),
    }
    async with office.store.transaction() as tx:
        add_email(
            tx,
            to="salem@example.com",
            reply="email_complaint_filed",
            args=args,
            language="ar",
            provider="stc",
            at=now,
            files={"file.json": "{}"},
            expires_at=expires_at,
        )


async def test_the_outbox_puts_an_email_into_words(office: Office, outbox: Outbox, mail: FakeMailGateway) -> None:
    await letter(office)
    assert await outbox.deliver_due() == 1
    [sent] = mail.sent
    assert (sent.to, sent.subject) == ("salem@example.com", "شكوى رقم 4821-7736: تم التسجيل")
    assert "4821-7736" in sent.text
    assert sent.files == (MailFile("file.json", "application/json", b"{}"),)


async def test_an_email_whose_time_is_over_is_not_sent(
    office: Office, outbox: Outbox, mail: FakeMailGateway, clock: FakeClock
) -> None:
    await letter(office, expires_at=clock.now() + timedelta(minutes=1))
    clock.move(minutes=1)
    assert await outbox.deliver_due() == 1
    assert mail.sent == []


async def test_an_address_that_is_gone_is_not_tried_again(
    office: Office, outbox: Outbox, mail: FakeMailGateway, clock: FakeClock
) -> None:
    mail.errors = [MailRefused(550)]
    await letter(office)
    await outbox.deliver_due()
    clock.move(days=1)
    assert await outbox.deliver_due() == 0


async def test_a_busy_server_is_tried_again(
    office: Office, outbox: Outbox, mail: FakeMailGateway, clock: FakeClock
) -> None:
    mail.errors = [OSError("no network")]
    await letter(office)
    await outbox.deliver_due()
    clock.move(minutes=1)
    await outbox.deliver_due()
    assert len(mail.sent) == 1
