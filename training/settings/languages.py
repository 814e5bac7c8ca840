"""Languages of pages, and those that are offered because their catalogue is complete."""

from django.conf import global_settings

from training.settings.environment import BASE_DIR

WAGTAIL_CONTENT_LANGUAGES = [
    ("en", "English"),
    ("cy", "Cymraeg"),
    ("es", "Español"),
    ("pt-br", "Português (Brasil)"),
    ("it", "Italiano"),
    ("pl", "Polski"),
    ("ja", "日本語"),
    ("zh-hant", "繁體中文"),
]
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES
OFFERED_LANGUAGES = ["en"]
LANGUAGE_CODE = "en"
LANGUAGES_BIDI = global_settings.LANGUAGES_BIDI
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_SECURE = False
USE_I18N = True
FORMAT_MODULE_PATH = ["training.settings.formats"]
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True
USE_TZ = True
TIME_ZONE = "Europe/London"
