"""What an operator can set, from the environment or a `.env` file: one frozen object, read once at the start."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_DEMO_KEY = "only-for-the-demo"


class Settings(BaseSettings):
    """Every setting, with its default for the demo on one machine. `.env.example` documents each of them."""

    model_config = SettingsConfigDict(env_prefix="MADAD_", env_file=".env", frozen=True, extra="ignore")

    env: Literal["demo", "production"] = "demo"
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 8080
    public_url: str = "http://127.0.0.1:8080"
    secret_key: SecretStr = SecretStr(_DEMO_KEY)
    data_dir: Path = Path("var")
    file_days: Annotated[int, Field(gt=0)] = 90
    providers_dir: Path = Path("providers")
    default_provider: str = "stc"
    database_url: SecretStr | None = None
    redis_url: SecretStr | None = None
    dialogue_url: str = "http://127.0.0.1:5005"
    dialogue_python: Path = Path(".venv-rasa/bin/python")
    dialogue_timeout_seconds: Annotated[float, Field(gt=0)] = 2.0
    action_secret: SecretStr | None = None
    sms_gateway: Literal["screen", "http"] = "screen"
    sms_url: str | None = None
    sms_token: SecretStr | None = None
    mail_gateway: Literal["screen", "smtp"] = "screen"
    mail_from: str = "Madad <madad@localhost>"
    smtp_host: str | None = None
    smtp_port: Annotated[int, Field(ge=1, le=65535)] = 587
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_user: str | None = None
    smtp_password: SecretStr | None = None
    payment_gateway: Literal["local", "http"] = "local"
    payment_url: str | None = None
    payment_token: SecretStr | None = None
    payment_secret: SecretStr | None = None
    tmf_tokens: dict[str, SecretStr] = Field(default_factory=dict)
    telegram_token: SecretStr | None = None
    telegram_mode: Literal["polling", "webhook"] = "polling"
    telegram_webhook_secret: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    widget_origins: tuple[str, ...] = ()
    log_format: Literal["text", "json"] = "text"

    @model_validator(mode="after")
    def _fit_for_production(self) -> "Settings":
        if self.sms_gateway == "http" and not self.sms_url:
            raise ValueError("MADAD_SMS_GATEWAY=http needs MADAD_SMS_URL")
        if self.mail_gateway == "smtp" and not self.smtp_host:
            raise ValueError("MADAD_MAIL_GATEWAY=smtp needs MADAD_SMTP_HOST")
        if self.payment_gateway == "http" and not (self.payment_url and self.payment_secret):
            raise ValueError("MADAD_PAYMENT_GATEWAY=http needs MADAD_PAYMENT_URL and MADAD_PAYMENT_SECRET")
        if self.telegram_mode == "webhook" and self.telegram_token and not self.telegram_webhook_secret:
            raise ValueError("MADAD_TELEGRAM_MODE=webhook needs MADAD_TELEGRAM_WEBHOOK_SECRET")
        if self.env == "production":
            if self.sms_gateway == "screen":
                raise ValueError("MADAD_SMS_GATEWAY=screen shows codes on the screen: in production set it to http")
            if self.mail_gateway == "screen":
                raise ValueError("MADAD_MAIL_GATEWAY=screen shows letters on the screen: in production set it to smtp")
            if self.payment_gateway == "local":
                raise ValueError("MADAD_PAYMENT_GATEWAY=local takes no money: in production set it to http")
            if self.secret_key.get_secret_value() == _DEMO_KEY:
                raise ValueError("MADAD_SECRET_KEY is still the demo's: set one of your own in production")
        return self

    @property
    def store_url(self) -> str:
        """The database's SQLAlchemy URL; an embedded SQLite file unless one is set."""
        if self.database_url is None:
            return f"sqlite+aiosqlite:///{self.data_dir / 'madad.sqlite'}"
        url = self.database_url.get_secret_value()
        return url.replace("postgresql://", "postgresql+asyncpg://", 1)
