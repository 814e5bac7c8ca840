"""What every page asks for and hardly ever changes is kept in the memory of each process."""

import time
from typing import Any

from django.core.cache.backends.db import DatabaseCache

from training.lib.forgiving_cache import ForgivingRedisCache

NEAR_KEYS = frozenset({"wagtail_site_root_paths", "site_name"})
"""Where the pages of each site begin, and its name: asked for with every link and page."""

NEAR_SECONDS = 10
"""For so long another process may still see the old value after a change."""

_near: dict[str, tuple[float, Any]] = {}


class _NearKeys:
    """Before any cache: a few keys from memory, all others as ever."""

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        until, value = _near.get(key, (0.0, None))
        if until > time.time():
            return value
        found = super().get(key, default, version)  # type: ignore[misc] # a cache stands behind
        if key in NEAR_KEYS and found is not default:
            _near[key] = (time.time() + NEAR_SECONDS, found)
        return found

    def set(self, key: str, *args: Any, **kwargs: Any) -> None:
        _near.pop(key, None)
        super().set(key, *args, **kwargs)  # type: ignore[misc] # a cache stands behind

    def delete(self, key: str, version: int | None = None) -> bool:
        _near.pop(key, None)
        return bool(super().delete(key, version))  # type: ignore[misc] # a cache stands behind

    def clear(self) -> None:
        _near.clear()
        super().clear()  # type: ignore[misc] # a cache stands behind


class NearDatabaseCache(_NearKeys, DatabaseCache):
    pass


class NearRedisCache(_NearKeys, ForgivingRedisCache):
    pass
