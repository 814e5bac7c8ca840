"""Sign-in: username and passphrase, no e-mail needed; a second factor for staff."""

from training.settings.environment import env
from training.settings.files import WAGTAIL_SITE_NAME

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "dashboard"
WAGTAILADMIN_LOGIN_URL = "/sign-in/"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "training.accounts.adapter.PeopleAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_FORMS = {
    "login": "training.accounts.forms.SignInForm",
    "reauthenticate": "training.accounts.forms.PassphraseAgainForm",
}
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "200/m/ip,5/5m/key",
    "reauthenticate": "10/m/user",
    "join_code": "100/m/ip",
    "card": "100/m/ip",
    "film_count": "100/m/ip",
    "group_code": "100/m/ip",
    "group_join": "600/m/ip",
    "new_showing": "60/h/ip",
}
"""Bad tries, and what people who are not signed in count or make. Many share one address: a class,
a hostel, a library, a conference of 200 who point their phones at one screen."""
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = WAGTAIL_SITE_NAME
MFA_FORMS = {
    "authenticate": "training.accounts.forms.CodeForm",
    "reauthenticate": "training.accounts.forms.CodeAgainForm",
    "activate_totp": "training.accounts.forms.FirstCodeForm",
}
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", 0)
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_SAMESITE = "Lax"

SILENCED_SYSTEM_CHECKS = ["auth.W004"]
"""Usernames are unique by `Lower("username")`, which that check does not see."""

vars().update(env.email_url("EMAIL_URL", default="dummymail://"))
"""Without a mail server nothing is sent, and nobody is offered reminders by e-mail."""
