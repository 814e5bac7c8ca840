"""What the page editor does beside what Wagtail does."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from courses.copying import give_fresh_ids


@hooks.register("after_copy_page")
def give_the_copy_its_own_ids(_request: HttpRequest, page: Page, new_page: Page) -> None:
    give_fresh_ids(page, new_page)
