"""`/health/`: can the site read its database and its cache?"""

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse


def health(request: HttpRequest) -> JsonResponse:
    """200 while the database answers; a cache that is down is said, and is no failure."""
    parts = {"database": _database_answers(), "cache": cache_answers()}
    return JsonResponse(parts, status=200 if parts["database"] else 503)


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def cache_answers() -> bool:
    try:
        cache.set("health", 1, 5)
        return bool(cache.get("health") == 1)
    except Exception:  # noqa: BLE001 - each cache has its own errors; none may break the page
        return False
