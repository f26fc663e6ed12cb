"""Files as bytes: read once, and written whole or not at all."""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from provenance.errors import FormatError, Problem
from provenance.model import Input

#: So many bytes of whole lines are read at once.
_AT_ONCE: Final = 1 << 16


def name_of(path: str | os.PathLike[str], /) -> str:
    """Return a path as the caller named it, with forward slashes.

    >>> name_of(Path("cases") / "loikaw.csv")
    'cases/loikaw.csv'
    """
    return os.fspath(path).replace(os.sep, "/")


def input_of(name: str, data: bytes, /) -> Input:
    """Return the record that these bytes were read under this name."""
    return Input(path=name, sha256=hashlib.sha256(data).hexdigest())


def read(path: Path, name: str, /) -> bytes:
    """Return all bytes of a file; raises `FormatError` where it cannot be read."""
    with _plainly(name):
        return path.read_bytes()


@contextmanager
def opened(path: Path, name: str, /) -> Iterator[BinaryIO]:
    """Open a file to be read as bytes; raises `FormatError` where it cannot be."""
    with _plainly(name):
        stream = path.open("rb")
    with stream:
        try:
            yield stream
        except OSError as error:
            raise _not_done(name, error, "read") from None


class Lines:
    """The lines of a stream of bytes, and the digest of those that were read."""

    def __init__(self, stream: BinaryIO, /) -> None:
        self._stream = stream
        self._digest = hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        while lines := self._stream.readlines(_AT_ONCE):
            self._digest.update(b"".join(lines))
            yield from lines

    def input(self, name: str, /) -> Input:
        """Return the record that this stream was read under this name."""
        return Input(path=name, sha256=self._digest.hexdigest())


def write(path: Path, data: bytes, /) -> None:
    """Write a file whole or not at all, over the one that is there.

    A reader sees the old bytes or the new ones. Raises `FormatError` where it cannot
    be written; then the old file is as it was.
    """
    with _plainly(name_of(path), "written"):
        target = path.resolve()
        beside = target.with_name(f".{os.urandom(8).hex()}.part")
        try:
            with beside.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            with suppress(FileNotFoundError):
                beside.chmod(target.stat().st_mode & 0o7777)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


@contextmanager
def locked(folder: Path, name: str, /) -> Iterator[None]:
    """Let nobody else who asks for it change the files of a folder meanwhile.

    The lock ends with the process, however that ends. Where the system has no such
    locks, or not for folders, there is none.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with _plainly(name, "written"):
        handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def make_folder(path: Path, /) -> None:
    """Make a folder and those above it; raises `FormatError` where it cannot be."""
    with _plainly(name_of(path), "written"):
        path.mkdir(parents=True, exist_ok=True)


def is_folder(path: Path, /) -> bool:
    """Whether there is a folder of this name."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def exists(path: Path, /) -> bool:
    """Whether something of this name is there, be it a link that leads nowhere."""
    try:
        return os.path.lexists(path)
    except ValueError:
        return False


@contextmanager
def _plainly(name: str, deed: str = "opened") -> Iterator[None]:
    """Turn what the system says of a file into one plain `FormatError`."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        raise _not_done(name, error, deed) from None


def _not_done(name: str, error: Exception, deed: str) -> FormatError:
    said = error.strerror if isinstance(error, OSError) else None
    message = f"cannot be {deed}: {(said or str(error)).lower()}"
    return FormatError((Problem(path=name, message=message),))
