"""What the network adds to Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from training.network.models.members import leads_network
from training.network.urls import desk_urlpatterns


class NetworkMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return leads_network(request.user)


@hooks.register("register_admin_urls")
def network_urls() -> list[URLPattern | URLResolver]:
    return [path("network/", include((desk_urlpatterns, "network-desk")))]


@hooks.register("register_admin_menu_item")
def network_menu() -> NetworkMenuItem:
    url = reverse("network-desk:index")
    return NetworkMenuItem(_("Network"), url, name="network", icon_name="group", order=210)
