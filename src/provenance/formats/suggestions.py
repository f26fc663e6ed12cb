"""What somebody who wrote an unknown name may have meant."""

from collections.abc import Collection, Mapping
from typing import Final

#: Among more names than this the search takes too long.
_MOST_NAMES: Final = 1000
#: How alike two names must be, from 0 to 1.
_ALIKE: Final = 0.8


def did_you_mean(name: str, names: Collection[str] | Mapping[str, str], /) -> str:
    """Return `; did you mean 'x'?` for the closest of these names, or nothing.

    A mapping gives for each name the one to show.

        >>> did_you_mean("alias", ["aliases", "within"])
        "; did you mean 'aliases'?"
        >>> did_you_mean("colour", ["aliases", "within"])
        ''
    """
    import difflib

    near = [known for known in names if abs(len(known) - len(name)) <= 3]
    if len(near) > _MOST_NAMES or len(name) > 80:
        return ""
    close = difflib.get_close_matches(name, near, n=1, cutoff=_ALIKE)
    if not close:
        return ""
    shown = names[close[0]] if isinstance(names, Mapping) else close[0]
    return f"; did you mean {shown!r}?"
