"""Installed apps, middleware and templates."""

from training.settings.environment import BASE_DIR

INSTALLED_APPS = [
    "training.demo.apps.DemoConfig",
    "training.privacy.apps.PrivacyConfig",
    "training.learning.apps.LearningConfig",
    "training.reports.apps.ReportsConfig",
    "training.letters.apps.LettersConfig",
    "training.workbench.apps.WorkbenchConfig",
    "training.network.apps.NetworkConfig",
    "training.certificates.apps.CertificatesConfig",
    "training.screenings.apps.ScreeningsConfig",
    "training.attachments.apps.AttachmentsConfig",
    "training.assessments.apps.AssessmentsConfig",
    "training.progress.apps.ProgressConfig",
    "training.messages.apps.MessagesConfig",
    "training.safeguarding.apps.SafeguardingConfig",
    "training.action_learning.apps.ActionLearningConfig",
    "training.recommendations.apps.RecommendationsConfig",
    "training.attendance.apps.AttendanceConfig",
    "training.triads.apps.TriadsConfig",
    "training.enrolment.apps.EnrolmentConfig",
    "training.organisations.apps.OrganisationsConfig",
    "training.accounts.apps.AccountsConfig",
    "training.audit.apps.AuditConfig",
    "courses.apps.CoursesConfig",
    "courses.library.apps.LibraryConfig",
    "courses.films.apps.FilmsConfig",
    "courses.speech.apps.SpeechConfig",
    "courses.writing.apps.WritingConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtailmedia",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "django_structlog",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "training.lib.compression.PageCompressionMiddleware",
    "training.lib.headers.HeadersMiddleware",
    "training.lib.languages.OfferedLanguagesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "training.accounts.middleware.SessionAgeMiddleware",
    "training.accounts.middleware.StaffMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "training.lib.headers.AdminPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "training.accounts.context.preferences",
                "training.accounts.context.session_end",
            ],
        },
    },
]

FORM_RENDERER = "training.lib.forms.FormRenderer"
ICONS_ARE_STRICT = False
"""Whether an unknown icon is an error (while testing and changing the site) or nothing."""

ROOT_URLCONF = "training.urls"
WSGI_APPLICATION = "training.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
