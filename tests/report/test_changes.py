import json

import jsonschema
from hypothesis import given
from markdown_it import MarkdownIt

import provenance
from provenance import (
    Case,
    ChangeKind,
    Changes,
    diff,
    render_diff_json,
    render_diff_markdown,
    render_diff_text,
)
from provenance.report import schema
from provenance.strategies import cases

OLD = (
    "id,what,figure,place,outlet,revises\na,killed,16,Mill,Daily Post,\n"
    "b,killed,20,Ford,Radio Nine,\nx,killed,1,Hill,Star,\n"
)
NEW = OLD.replace("x,killed,1,Hill,Star,\n", "").replace("20,Ford", "21,Mill") + (
    "c,killed,17,Mill,Daily Post,a\nd,killed,18,Mill,Daily Post,c\n"
    "e,injured,7,Mill,<b> | @all,\n"
)


def changes_of(old: str, new: str) -> Changes:
    """Return what has changed from one table to another."""
    cases = (provenance.load_bytes(each.encode(), name="t.csv") for each in (old, new))
    return diff(*map(provenance.reconcile, cases))


def test_as_text() -> None:
    """Counts, figures question by question with both values, then findings."""
    changes = changes_of(OLD, NEW)
    expected = f"""\
Changes: Reconciliation
Figures: 1 appeared, 1 corrected, 0 withdrawn, 1 changed, 1 removed. Findings: 1 new, 1 gone.

injured · person
  appeared e
    <b> | @all: 7 people injured (Mill; undated)

killed · person
  corrected a by d, in 2 steps
    Daily Post: 16 people killed (Mill; undated)
    → Daily Post: 17 people killed (Mill; undated)
    → Daily Post: 18 people killed (Mill; undated)
  changed b in figure and place
    Radio Nine: 20 people killed (Ford; undated)
    → Radio Nine: 21 people killed (Mill; undated)
  removed x
    Star: 1 person killed (Hill; undated)

New findings
  conflict figures-disagree [{changes.appeared[0].fingerprint}]
    Radio Nine: 21 people killed (Mill; undated); Daily Post: 18 people killed (Mill; undated)

Findings that are gone
  note not-comparable [{changes.gone[0].fingerprint}]
    {changes.gone[0].message}
"""  # noqa: E501  # lines of the report

    assert expected == render_diff_text(changes, columns=200)


def test_as_markdown() -> None:
    """The same, and what stands in a cell is shown only."""
    text = render_diff_markdown(changes_of(OLD, NEW))
    html = MarkdownIt("commonmark").render(text)

    assert text.startswith("# Changes: Reconciliation\n\n**Figures: 1 appeared, ")
    assert "- corrected a by d, in 2 steps\n  - Daily Post: 16 people killed" in text
    assert "&lt;b&gt; | @<!-- -->all: 7 people injured" in html
    assert "- **conflict** figures-disagree `" in text


def test_nothing_has_changed() -> None:
    """Two lines say so."""

    assert render_diff_text(changes_of(OLD, OLD), columns=200) == (
        "Changes: Reconciliation\n"
        "Figures: 0 appeared, 0 corrected, 0 withdrawn, 0 changed, 0 removed. "
        "Findings: 0 new, 0 gone.\n"
    )


def test_what_was_edited_or_set_aside() -> None:
    """A finding that has changed is told once; of a row it is said why it is aside."""
    old = "id,what,figure,as_of,outlet\na,killed,16,,Post\nb,killed,20,,Nine\n"
    edited = changes_of(old, old.replace("20", "21"))
    (changed,) = edited.changed
    aside = changes_of(old, old.replace("20,", "20,20024-05-03"))
    text = render_diff_text(edited, columns=200)
    markdown = render_diff_markdown(edited)
    prints = f"{changed.before.fingerprint} → {changed.after.fingerprint}"

    assert "Findings: 0 new, 0 gone, 1 changed." in text
    assert (
        "Findings that have changed\n"
        f"  conflict figures-disagree [{prints}]\n"
        "    Nine: 20 people killed (undated); Post: 16 people killed (undated)\n"
        "    → Nine: 21 people killed (undated); Post: 16 people killed (undated)\n"
    ) in text
    assert f"- conflict figures-disagree \\[{prints}\\]: Nine: 20" in markdown
    assert "0 changed, 1 set aside, 0 removed." in render_diff_text(aside, columns=200)
    assert (
        "  set aside b\n"
        "    Nine: 20 people killed (undated)\n"
        "    t.csv, row 3, column as_of: cannot read '20024-05-03' as a date"
    ) in render_diff_text(aside, columns=200)


@given(old=cases(), new=cases())
def test_json_fits_its_schema(old: Case, new: Case) -> None:
    """Whatever two cases hold, what has changed is what the schema says."""
    changes = diff(provenance.reconcile(old), provenance.reconcile(new))
    found = json.loads(render_diff_json(changes))
    validator = jsonschema.Draft202012Validator(schema("diff"))

    assert [error.message for error in validator.iter_errors(found)] == []
    assert len(found["figures"]) == sum(
        found["summary"][kind] for kind in (each.value for each in ChangeKind)
    )


def test_a_withdrawn_claim_is_marked() -> None:
    """It stays in the report and its JSON, marked, and no finding rests on it."""
    table = "id,what,figure,outlet,revises\na,killed,16,Post,\nb,killed,20,Nine,\n"
    taken_back = f"{table}c,killed,withdrawn,Nine,b\n"
    before, after = (
        provenance.reconcile(provenance.load_bytes(each.encode(), name="t.csv"))
        for each in (table, taken_back)
    )
    text = provenance.render_text(after)
    claims = json.loads(provenance.render_json(after))["claims"]

    assert (len(before.conflicts), len(after.conflicts)) == (1, 0)
    assert "  Nine (withdrawn by c; counts no more)\n" in text
    assert [each["revised_by"] for each in claims] == [[], ["c"], []]


def test_a_revised_claim_is_marked() -> None:
    """So is one that another takes the place of."""
    table = "id,what,figure,outlet,revises\na,killed,16,Post,\nb,killed,20,Post,a\n"
    report = provenance.reconcile(provenance.load_bytes(table.encode(), name="t.csv"))

    assert "Post (revised by b; counts no more)\n" in provenance.render_text(report)
