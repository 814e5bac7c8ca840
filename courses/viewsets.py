"""Lists of the admin beside those of pages."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from courses.models import Country


class CountryViewSet(SnippetViewSet):
    model = Country
    icon = "globe"
    list_display = ("name", "nation", "code")
    menu_label = _("Countries")
    add_to_settings_menu = True
