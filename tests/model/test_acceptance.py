import pytest

from provenance import Acceptance, InvalidValueError


@pytest.mark.parametrize("name", ["fingerprint", "by", "because"])
@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_who_accepts_what_and_why_is_said(name: str, blank: str) -> None:
    """An acceptance without a name or a reason is none."""
    told = {"fingerprint": "ab12", "by": "A. Reader", "because": "asked"} | {
        name: blank
    }
    with pytest.raises(InvalidValueError) as caught:
        Acceptance(**told)  # type: ignore[arg-type]  # all of them are texts

    assert str(caught.value) == f"Acceptance.{name}: is empty"
