"""Every address of the site. What is printed or signed stands outside the language prefix."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from training.accounts import urls as account_urls
from training.accounts.views.admin_doors import to_our_sign_in
from training.action_learning import urls as set_urls
from training.certificates import urls as certificate_urls
from training.enrolment import urls as enrolment_urls
from training.learning import urls as learning_urls
from training.lib.errors import no_connection
from training.lib.film_files import serve_film
from training.lib.health import health
from training.lib.media import serve_media
from training.messages import urls as message_urls
from training.network import urls as network_urls
from training.recommendations import urls as project_urls
from training.screenings import urls as screening_urls

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/", health, name="health"),
    path("", include(account_urls.printed)),
    path("", include(enrolment_urls.printed)),
    path("", include(certificate_urls.printed)),
    path("", include(screening_urls.printed)),
    path("", include(message_urls.printed)),
    path("admin/login/", to_our_sign_in),
    re_path(r"^admin/password_reset/", to_our_sign_in),
    path("_util/login/", to_our_sign_in),
    re_path(r"^admin/users/", RedirectView.as_view(pattern_name="workbench:people")),
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("media/film/<uuid:asset>/<int:version>/<str:name>", serve_film, name="film-file"),
    path("media/<path:path>", serve_media),
    *i18n_patterns(
        path("", include(account_urls)),
        path("", include(enrolment_urls)),
        path("", include(certificate_urls)),
        path("", include(screening_urls)),
        path("", include(message_urls)),
        path("", include(set_urls)),
        path("", include(project_urls)),
        path("", include(network_urls)),
        path("", include("training.privacy.urls")),
        path("", include(learning_urls)),
        path("", include("courses.printing.urls")),
        path("no-connection/", no_connection, name="no-connection"),
        path("", include("courses.urls")),
        prefix_default_language=False,
    ),
]
