"""Static files, uploads and what Wagtail keeps."""

from pathlib import Path

from training.settings.environment import BASE_DIR, BASE_URL, DATA_DIR, env

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", "") or DATA_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "training" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", "") or BASE_DIR / "media" / "uploads")
PRIVATE_ROOT = DATA_DIR / "private"
FILE_UPLOAD_TEMP_DIR = DATA_DIR
"""Large uploads wait on the disk: in a container, /tmp is memory."""
FILE_UPLOAD_HANDLERS = [
    "courses.films.uploading.SkipTooLarge",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "training.lib.static_files.ManifestStorage"},
}

WAGTAIL_SITE_NAME = "Alongside"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_FINISH_WORKFLOW_ACTION = "training.workbench.approval.publish_or_hold"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILIMAGES_IMAGE_MODEL = "library.Picture"
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 25_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_DOCUMENT_MODEL = "library.File"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "pptx", "xlsx", "csv", "txt"]
WAGTAILMEDIA = {
    "MEDIA_MODEL": "library.Recording",
    "MEDIA_FORM_BASE": "courses.library.forms.RecordingForm",
    "AUDIO_EXTENSIONS": ["mp3", "m4a"],
}
FILM_ACCEL_PREFIX = env.str("FILM_ACCEL_PREFIX", "")
"""The internal location from which nginx sends films: `docs/hosting` says how."""
FILM_MAX_SECONDS = env.int("FILM_MAX_SECONDS", 9000)
"""Two and a half hours. The worker makes all sizes of a film in about the time that it plays."""
FILM_MAX_BYTES = env.int("FILM_MAX_BYTES", 2_000_000_000)
RENDER_SPEECH = env.bool("RENDER_SPEECH", True)
"""The worker records what pages say. What nobody recorded, the device's own voice reads."""
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
