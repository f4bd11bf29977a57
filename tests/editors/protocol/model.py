"""The official model of the protocol: whether a value has the form that it gives to a type.

The model is read from `lsprotocol`, which the makers of the protocol generate from its meta model: a class for each
structure, an enumeration for each closed set of values, and for each method its parameters and its result.
"""
import enum, functools, typing

import attrs
from lsprotocol import types

MAX_UINTEGER = 2**31 - 1
# Properties that the model gives null as a value of, and that may also be left out.
NULL_OR_ABSENT = {"InitializeParams.root_path", "InitializeParams.workspace_folders"}


def camel(name):
    """The name of a property in JSON."""
    first, *rest = name.removesuffix("_").split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


class Property:
    """One property of a structure."""

    def __init__(self, owner, field, hint):
        self.hint = hint
        told = f"{owner.__name__}.{field.name}"
        keeps_null = types.is_special_property(owner, field.name)
        # What a literal has to be.
        self.options = getattr(field.validator, "options", None)
        self.is_unsigned = "uinteger_validator" in repr(field.validator)
        takes_none = hint is typing.Any or type(None) in typing.get_args(hint)
        has_default = field.default is not attrs.NOTHING
        self.may_be_null = takes_none and (keeps_null or hint is typing.Any or typing.Any in typing.get_args(hint))
        self.may_be_absent = told in NULL_OR_ABSENT or has_default and not keeps_null
        if self.options is not None:
            self.may_be_absent = False


@functools.cache
def properties(structure):
    """The properties of a structure, by their names in JSON."""
    hints = typing.get_type_hints(structure, vars(types))
    return {camel(field.name): Property(structure, field, hints[field.name]) for field in attrs.fields(structure)}


@functools.cache
def named(reference):
    """The type that a name stands for."""
    name = getattr(reference, "__forward_arg__", reference)
    return eval(name, dict(vars(types)))  # noqa: S307: a name out of the model


def faults(value, hint, where, unknown=True):
    """What is wrong with a value, as texts; `unknown` says whether a property that the model does not know is wrong."""
    if isinstance(hint, (str, typing.ForwardRef)):
        hint = named(hint)
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if hint is typing.Any or typing.Any in parts:
        return []
    if origin is typing.Union:
        return union_faults(value, parts, where, unknown)
    if origin in (list, typing.Sequence):
        if not isinstance(value, list):
            return [f"{where}: no array: {value!r}"]
        return [fault for number, item in enumerate(value) for fault in faults(item, parts[0], f"{where}[{number}]", unknown)]
    if origin is tuple:
        if not isinstance(value, list) or len(value) != len(parts):
            return [f"{where}: no {len(parts)} values: {value!r}"]
        return [fault for number, (item, part) in enumerate(zip(value, parts))
                for fault in faults(item, part, f"{where}[{number}]", unknown)]
    if origin is dict:
        if not isinstance(value, dict):
            return [f"{where}: no map: {value!r}"]
        return [fault for key, item in value.items() for fault in
                faults(key, parts[0], f"{where} (key)", unknown) + faults(item, parts[1], f"{where}.{key}", unknown)]
    if hint is type(None):
        return [] if value is None else [f"{where}: not null: {value!r}"]
    if hint is object or hint is types.LSPObject:
        return [] if isinstance(value, dict) else [f"{where}: no object: {value!r}"]
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        is_known = type(value) in (str, int) and value in [member.value for member in hint]
        return [] if is_known else [f"{where}: no {hint.__name__}: {value!r}"]
    if attrs.has(hint):
        return structure_faults(value, hint, where, unknown)
    return base_faults(value, hint, where)


def base_faults(value, hint, where):
    """What is wrong with a text, a number or a boolean."""
    fits = {
        str: lambda: isinstance(value, str),
        bool: lambda: isinstance(value, bool),
        int: lambda: isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MAX_UINTEGER + 1,
        float: lambda: isinstance(value, (int, float)) and not isinstance(value, bool),
    }[hint]()
    return [] if fits else [f"{where}: no {hint.__name__}: {value!r}"]


def union_faults(value, parts, where, unknown):
    """What is wrong with a value of one type or another: what is wrong with it as the type that it is closest to."""
    found = [faults(value, part, where, unknown) for part in parts]
    if any(not each for each in found):
        return []
    # The alternative that the value was meant for is the one whose faults lie deepest.
    return max(found, key=lambda each: (max(fault.split(": ")[0].count(".") for fault in each), -len(each)))


def structure_faults(value, structure, where, unknown):
    """What is wrong with a value of a structure."""
    if not isinstance(value, dict):
        return [f"{where}: no {structure.__name__}: {value!r}"]
    known, found = properties(structure), []
    for name, held in known.items():
        path = f"{where}.{name}"
        if name not in value:
            if not held.may_be_absent:
                found.append(f"{path}: {structure.__name__} must have it")
        elif value[name] is None and not held.may_be_null:
            found.append(f"{path}: null, where it may only be left out")
        elif held.options is not None and value[name] not in held.options:
            found.append(f"{path}: none of {list(held.options)}: {value[name]!r}")
        elif held.is_unsigned and type(value[name]) is int and not 0 <= value[name] <= MAX_UINTEGER:
            found.append(f"{path}: no unsigned number: {value[name]!r}")
        elif value[name] is not None:
            found += faults(value[name], held.hint, path, unknown)
    if unknown:
        found += [f"{where}.{name}: {structure.__name__} has no such property" for name in value if name not in known]
    return found


class Method:
    """A request or notification of the protocol."""

    def __init__(self, name):
        message, response, _, self.registration = types.METHOD_TO_TYPES[name]
        hints = typing.get_type_hints(message, vars(types))
        self.name, self.is_request, self.direction = name, response is not None, types.message_direction(name)
        self.params = hints.get("params", type(None))
        self.result = typing.get_type_hints(response, vars(types))["result"] if self.is_request else None


@functools.cache
def method(name):
    """The method of a name; nothing where the protocol has none."""
    return Method(name) if name in types.METHOD_TO_TYPES else None
