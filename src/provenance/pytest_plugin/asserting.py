"""An assertion on a case, for tests of one's own."""

import os

import provenance


def assert_reconciles(
    case: "provenance.Case | str | os.PathLike[str]",
    /,
    *,
    fail_on: str = "conflict",
) -> None:
    """Fail where reconciliation finds something as grave as `fail_on`, or graver.

    `case` is a `provenance.Case`, or the path of one; of a path, what was accepted
    beside it is left out. `fail_on` is `conflict`, `warning` or `note`. The message of
    the `AssertionError` is the findings. Raises `ProvenanceError` for a path that
    cannot be read, and `ValueError` for another level.

        >>> assert_reconciles("docs/tutorial/two-rows.csv", fail_on="never")
        >>> try:
        ...     assert_reconciles("docs/tutorial/two-rows.csv")
        ... except AssertionError as error:
        ...     print(str(error).splitlines()[0])
        1 finding
    """
    __tracebackhide__ = True
    from provenance.pytest_plugin.failing import failing, report_of, told

    found = failing(report_of(case).findings, fail_on)
    if found:
        raise AssertionError(told(found))
