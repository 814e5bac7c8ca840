"""What every template may ask about how a person likes to read."""

from django.http import HttpRequest


def preferences(request: HttpRequest) -> dict[str, str]:
    return {"text_size": "normal", "spacing": "normal", "theme": "auto"}
