"""Addresses of one's account. `printed` ones stand outside the language prefix."""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as spare
from allauth.mfa.totp import views as totp
from django.urls import path

from training.accounts.views import cards, me, needs, preferences, sign_in

_sign_in = sign_in.SignInView.as_view()

urlpatterns = [
    path("sign-in/", _sign_in, name="sign-in"),
    path("sign-in/", _sign_in, name="account_login"),
    path("sign-in/again/", account.reauthenticate, name="account_reauthenticate"),
    path("sign-in/closed/", account.account_inactive, name="account_inactive"),
    path("sign-in/code/", factor.authenticate, name="mfa_authenticate"),
    path("sign-in/code/again/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("sign-in/kept/", sign_in.kept_words, name="kept-words"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
    path("sign-out/", sign_in.sign_out, name="account_logout"),
    path("signed-out/", sign_in.signed_out, name="signed-out"),
    path("still-there/", sign_in.still_there, name="still-there"),
    path("preferences/", preferences.preferences, name="preferences"),
    path("me/name/", me.my_name, name="my-name"),
    path("me/passphrase/", me.my_passphrase, name="my-passphrase"),
    path("me/card/", me.my_card, name="my-card"),
    path("me/card/new/", me.my_new_card, name="my-new-card"),
    path("me/card/void/", me.my_card_void, name="my-card-void"),
    path("me/needs/", needs.my_needs, name="my-needs"),
    path("me/sign-out-everywhere/", sign_in.sign_out_everywhere, name="sign-out-everywhere"),
    path("me/second-key/", factor.index, name="mfa_index"),
    path("me/second-key/on/", totp.activate_totp, name="mfa_activate_totp"),
    path("me/second-key/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("me/spare-codes/", spare.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("me/spare-codes/new/", spare.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("me/spare-codes/file/", spare.download_recovery_codes, name="mfa_download_recovery_codes"),
]

printed = [path("card/<str:token>/", cards.card, name="card")]
