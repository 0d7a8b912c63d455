"""Frozen values as plain, JSON-ready ones, and back, by the types of their fields."""

from __future__ import annotations

import dataclasses
import datetime
import types
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """The value as dicts, lists, strings, numbers and `None`; decimals, dates and enum members become strings."""
    if value is None or type(value) in (str, int, float, bool):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if dataclasses.is_dataclass(value):
        return {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    return [to_plain(item) for item in value]


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def from_plain(kind: type[T], value: Any) -> T:
    """The value of type `kind` that `to_plain` made `value` of.

    Raises:
        TypeError: a dict is expected and something else was given.
        ValueError: a key is missing or not known, or a value does not fit its field.
    """
    made: T = _read(kind, value, kind.__name__)
    return made


def _read(kind: Any, value: Any, where: str) -> Any:
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return None if value is None else _read(next(a for a in args if a is not type(None)), value, where)
    if origin is tuple:
        if not isinstance(value, (list, tuple)):
            raise ValueError(f"{where} is {type(value).__name__}; expected a list")
        inner = [args[0]] * len(value) if args[-1] is Ellipsis else args
        return tuple(_read(a, v, where) for a, v in zip(inner, value, strict=True))
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        if not isinstance(value, dict):
            raise TypeError(f"{where} is {type(value).__name__}; expected a dict as to_dict() makes it")
        hints = _hints(kind)
        names = [f.name for f in dataclasses.fields(kind)]
        if set(names) != set(value):
            raise ValueError(f"{where} has the keys {sorted(value)}; expected {sorted(names)}")
        return kind(**{name: _read(hints[name], value[name], f"{where}.{name}") for name in names})
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return kind(*value)
    if isinstance(kind, type) and issubclass(kind, datetime.date):
        return kind.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, (Enum, Decimal)):
        return kind(value)
    if isinstance(kind, type) and not isinstance(value, kind):
        raise ValueError(f"{where} is {value!r}; expected {kind.__name__}")
    return value
