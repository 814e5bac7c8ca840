"""A Redis cache whose absence is a miss, not an error.

What asks to be the first (`add`) is told no, so that limits which cannot be counted stay closed.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError


def _answers(when_down: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def decorate(method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            try:
                return method(*args, **kwargs)
            except RedisError:
                return when_down

        return wrapper

    return decorate


class ForgivingRedisCache(RedisCache):
    add = _answers(when_down=False)(RedisCache.add)
    set = _answers(when_down=None)(RedisCache.set)
    touch = _answers(when_down=False)(RedisCache.touch)
    delete = _answers(when_down=False)(RedisCache.delete)
    has_key = _answers(when_down=False)(RedisCache.has_key)
    set_many = _answers(when_down=[])(RedisCache.set_many)
    delete_many = _answers(when_down=None)(RedisCache.delete_many)
    get_many = _answers(when_down={})(RedisCache.get_many)
    clear = _answers(when_down=False)(RedisCache.clear)

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        try:
            return super().get(key, default, version)
        except RedisError:
            return default

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        try:
            return super().incr(key, delta, version)
        except RedisError as error:
            raise ValueError(key) from error
