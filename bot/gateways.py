"""The ways out of the house as they are set up: SMS, e-mail, payments. Each is a service, or the screen in the demo."""

from collections.abc import Callable

import httpx

from bot.checkout.gateways import Gateway, LocalGateway
from bot.checkout.gateways import HttpGateway as HttpPayments
from bot.config import Settings
from bot.mail import MailGateway, ScreenMail, SmtpGateway
from bot.sms import HttpGateway, ScreenGateway, SmsGateway


def payment_gateway(settings: Settings, client: httpx.AsyncClient) -> Gateway:
    """Where customers pay."""
    if settings.payment_gateway == "local":
        return LocalGateway()
    token = settings.payment_token.get_secret_value() if settings.payment_token else None
    return HttpPayments(client, settings.payment_url or "", token, settings.public_url)


def sms_gateway(settings: Settings, client: httpx.AsyncClient, show: Callable[[str], None]) -> SmsGateway:
    """Where SMS go; `show` is the screen."""
    if settings.sms_gateway == "screen":
        return ScreenGateway(show)
    token = settings.sms_token.get_secret_value() if settings.sms_token else None
    return HttpGateway(client, settings.sms_url or "", token)


def mail_gateway(settings: Settings, show: Callable[[str], None]) -> MailGateway:
    """Where e-mails go; `show` is the screen."""
    if settings.mail_gateway == "screen":
        return ScreenMail(show)
    return SmtpGateway(
        host=settings.smtp_host or "",
        port=settings.smtp_port,
        security=settings.smtp_security,
        user=settings.smtp_user,
        password=settings.smtp_password.get_secret_value() if settings.smtp_password else None,
        sender=settings.mail_from,
    )
