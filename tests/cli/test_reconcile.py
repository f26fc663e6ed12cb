import json
import os
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path
from typing import Any

import pytest

from provenance.cli.status import ExitStatus

Run = Callable[..., Any]
Write = Callable[[str, str], None]

# Two outlets, one scope, two numbers: a conflict.
CONFLICT = "what,figure,outlet\nkilled,16,Daily Post\nkilled,20,Radio Nine\n"
# A claim that comes from nowhere: a warning.
WARNING = "what,figure,outlet\nkilled,16,\n"
# A later count of a toll that rose: a note.
NOTE = "what,figure,as_of,outlet\nkilled,16,2024-05-03,A\nkilled,20,2024-05-04,B\n"
# One claim: nothing to say.
NOTHING = "what,figure,outlet\nkilled,16,Daily Post\n"
# Two rows with three cells that have no reading.
UNREADABLE = "what,figure,outlet\nkilled,twelve-ish,Daily Post\n,35.000,Radio Nine\n"


def test_two_rows(run: Run, write: Write) -> None:
    """Three columns and two rows that disagree are enough for the conflict."""
    write("two-rows.csv", "what,figure,outlet\nkilled,16,Post\nkilled,20,Nine\n")
    outcome = run("reconcile", "two-rows.csv")
    expected = """
        Reconciliation
        2 claims, 1 question, 1 conflict, 0 warnings, 0 notes
        Policy: 'about' is ±10%; standing counts are read ±10%.
        A jump is 10 times as many people within 5 days.

        killed · person — 2 claims
          conflict figures-disagree [ef1355127ab38ed3]
            Nine: 20 people killed (undated); Post: 16 people killed (undated)
            why   both count the same: killed and undated
                  no number is both 20 and 16
                  neither states event, place, population and date: read alike
    """

    assert outcome.out.startswith(cleandoc(expected))
    assert (outcome.status, outcome.err) == (ExitStatus.FINDINGS, "")


LEVELS = {"conflict": CONFLICT, "warning": WARNING, "note": NOTE, "nothing": NOTHING}


@pytest.mark.parametrize("fail_on", ["conflict", "warning", "note", "never"])
@pytest.mark.parametrize("worst", LEVELS)
def test_fail_on(run: Run, write: Write, worst: str, fail_on: str) -> None:
    """The status is 1 just where a finding is as grave as asked, or graver."""
    write("case.csv", LEVELS[worst])
    order = [*LEVELS, "never"]
    is_found = order.index(worst) <= order.index(fail_on) and worst != "nothing"
    expected = ExitStatus.FINDINGS if is_found else ExitStatus.DONE
    if fail_on == "never":
        expected = ExitStatus.DONE

    assert expected == run("reconcile", "case.csv", "--fail-on", fail_on).status


def test_fails_on_conflicts_unless_told(run: Run, write: Write) -> None:
    """Warnings alone do not fail."""
    write("case.csv", WARNING)

    assert run("reconcile", "case.csv").status == ExitStatus.DONE


def test_standard_input(run: Run) -> None:
    """`-` is standard input, told by its bytes."""
    outcome = run("reconcile", "-", "--format", "json", stdin=CONFLICT.encode())
    report = json.loads(outcome.out)

    assert [each["path"] for each in report["inputs"]] == ["standard input"]
    assert outcome.status == ExitStatus.FINDINGS


def test_several_cases_are_not_merged(run: Run, write: Write) -> None:
    """Two cases are two reports, one after another; the worst decides the status."""
    write("a.csv", NOTHING)
    write("b.csv", NOTHING.replace("16", "20"))
    outcome = run("reconcile", "a.csv", "b.csv")
    one, other = run("reconcile", "a.csv"), run("reconcile", "b.csv")

    assert f"{one.out}\n\n{other.out}" == outcome.out
    assert outcome.status == ExitStatus.DONE


FORMATS = {
    "concise": ["a.csv:3: conflict figures-disagree [", "b.csv:3: conflict figures-"],
    "markdown": ["# Reconciliation\n", "\n\n# Reconciliation\n"],
    "csv": ["file,row,claim,", "a.csv,3,", "a.csv,2,", "b.csv,3,", "b.csv,2,"],
}


@pytest.mark.parametrize("kind", FORMATS)
def test_formats_of_several_cases(run: Run, write: Write, kind: str) -> None:
    """Reports follow each other in every format; a CSV has one line of names."""
    write("a.csv", CONFLICT)
    write("b.csv", CONFLICT)
    outcome = run("reconcile", "a.csv", "b.csv", "--format", kind)
    rest = outcome.out
    for part in FORMATS[kind]:
        before, found, rest = rest.partition(part)

        assert found, (part, before)

    assert outcome.out.count("file,row,claim,") == (kind == "csv")
    assert (outcome.status, outcome.err) == (ExitStatus.FINDINGS, "")


def test_several_cases_as_json(run: Run, write: Write) -> None:
    """Of several cases the JSON is one report a line."""
    write("a.csv", NOTHING)
    write("b.csv", CONFLICT)
    outcome = run("reconcile", "a.csv", "b.csv", "--format", "json")
    reports = [json.loads(line) for line in outcome.out.splitlines()]

    assert [report["summary"]["conflicts"] for report in reports] == [0, 1]
    assert outcome.status == ExitStatus.FINDINGS


def test_one_case_that_cannot_be_read_does_not_stop_the_others(
    run: Run, write: Write
) -> None:
    """What can be told is told; the status says that not all could."""
    write("b.csv", CONFLICT)
    outcome = run("reconcile", "a.csv", "b.csv")

    assert outcome.err == "a.csv: no such file or folder\n"
    assert run("reconcile", "b.csv").out == outcome.out
    assert outcome.status == ExitStatus.WRONG_USE


def test_case_folder(run: Run, write: Write) -> None:
    """A folder is a case: its title stands on top."""
    write("case/case.toml", 'title = "Flood"\n')
    write("case/claims.csv", NOTHING)

    assert run("reconcile", "case").out.startswith("Flood\n1 claim, ")


def test_unreadable_row_is_set_aside(run: Run, write: Write) -> None:
    """A row that cannot be read is a warning of the report, and the rest goes on."""
    write("case.csv", NOTHING + "killed,twelve-ish,Radio Nine\n")
    outcome = run("reconcile", "case.csv")

    assert "1 row set aside" in outcome.out
    assert (outcome.status, outcome.err) == (ExitStatus.DONE, "")


def test_strict(run: Run, write: Write) -> None:
    """With --strict there is no report, and one line for each problem."""
    write("case.csv", UNREADABLE)
    outcome = run("reconcile", "case.csv", "--strict")
    expected = (
        "case.csv:2: figure: cannot read 'twelve-ish' as a figure: '-ish' beside the "
        "number is not understood\n"
        "case.csv:3: figure: cannot read '35.000' as a figure: it depends on the "
        "country: 35 or 35000\n"
        "case.csv:3: what: is empty\n"
    )

    assert sorted(expected.splitlines()) == sorted(outcome.err.splitlines())
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")


UNREADABLE_FILES = {
    "missing.csv": None,
    "empty.csv": "",
    "columns.csv": "what,outlet\nkilled,Daily Post\n",
    "broken.json": "{",
    "sheet.xlsx": "PK",
    "unknown.dat": "what,figure\nkilled,16\n",
    "folder/readme.md": "no claims",
    "toml/case.toml": "title = ",
    "loop/case.toml": '[place.A]\nwithin = "B"\n[place.B]\nwithin = "A"\n',
}


@pytest.mark.parametrize("name", UNREADABLE_FILES)
def test_unreadable_file(run: Run, write: Write, name: str) -> None:
    """A file that cannot be read: lines that begin with its name, and no traceback."""
    text = UNREADABLE_FILES[name]
    given = name.partition("/")[0]
    if text is not None:
        write(name, text)
    if name.endswith(".toml"):
        write(f"{given}/claims.csv", NOTHING)
    outcome = run("reconcile", given)

    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")
    assert outcome.err
    assert all(line.startswith(given) for line in outcome.err.splitlines())


def test_nothing_to_reconcile(run: Run) -> None:
    """Without a case it is wrong use."""
    outcome = run("reconcile")

    assert outcome.err.endswith("Error: Missing argument 'CASE...'.\n")
    assert outcome.status == ExitStatus.WRONG_USE


def test_output_file(run: Run, write: Write, tmp_path: Path) -> None:
    """With -o the same bytes go into a file, and nothing to standard output."""
    write("case.csv", CONFLICT)
    expected = run("reconcile", "case.csv").out
    outcome = run("reconcile", "case.csv", "-o", "report.txt")
    actual = (tmp_path / "report.txt").read_bytes().decode()

    assert expected == actual
    assert (outcome.status, outcome.out, outcome.err) == (ExitStatus.FINDINGS, "", "")
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "case.csv",
        "report.txt",
    ]


def test_all_claims_and_json_in_a_file(run: Run, write: Write, tmp_path: Path) -> None:
    """The options go together."""
    write("case.csv", CONFLICT)
    run("reconcile", "case.csv", "--format", "json", "--all-claims", "-o", "r.json")
    report = json.loads((tmp_path / "r.json").read_bytes())

    assert len(report["claims"]) == 2


@pytest.mark.parametrize("output", ["case.csv", "./case.csv", "link.csv"])
def test_no_input_is_changed(
    run: Run, write: Write, tmp_path: Path, output: str
) -> None:
    """An output that is an input by any name is refused before anything is written."""
    write("case.csv", CONFLICT)
    (tmp_path / "link.csv").symlink_to(tmp_path / "case.csv")
    outcome = run("reconcile", "case.csv", "-o", output)
    name = output.removeprefix("./")

    assert f"Error: {name} is an input; no input file is ever changed\n" == outcome.err
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")
    assert (tmp_path / "case.csv").read_text() == CONFLICT


@pytest.mark.parametrize("name", ["claims.csv", "case.toml", "documents.csv"])
def test_no_file_of_a_folder_is_changed(
    run: Run, write: Write, tmp_path: Path, name: str
) -> None:
    """The files of a case folder are inputs, those that it does not use included."""
    write("case/claims.csv", CONFLICT)
    write("case/case.toml", 'title = "Flood"\n')
    write("case/documents.csv", "document,outlet\na,Daily Post\n")
    before = (tmp_path / "case" / name).read_bytes()
    outcome = run("reconcile", "case", "-o", f"case/{name}")

    assert (
        f"Error: case/{name} is an input; no input file is ever changed\n"
        == outcome.err
    )
    assert before == (tmp_path / "case" / name).read_bytes()


def test_folder_that_cannot_be_written_to(run: Run, write: Write) -> None:
    """What is wrong with the output is said in one line."""
    write("case.csv", CONFLICT)
    outcome = run("reconcile", "case.csv", "-o", "nowhere/report.txt")

    assert (
        outcome.err
        == "Error: cannot write nowhere/report.txt: no such file or directory\n"
    )
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")


def test_a_failed_write_leaves_the_old_file(
    run: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file appears whole or not at all, and nothing else is left behind."""
    write("case.csv", CONFLICT)
    write("report.txt", "the last report\n")

    def fail(*_args: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    outcome = run("reconcile", "case.csv", "-o", "report.txt")

    assert outcome.err == "Error: cannot write report.txt: no space left on device\n"
    assert (tmp_path / "report.txt").read_text() == "the last report\n"
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "case.csv",
        "report.txt",
    ]


def test_what_is_no_file_is_written_to(run: Run, write: Write) -> None:
    """A device such as /dev/null is written to and stays what it is."""
    write("case.csv", CONFLICT)
    outcome = run("reconcile", "case.csv", "-o", "/dev/null")

    assert (outcome.status, outcome.err) == (ExitStatus.FINDINGS, "")
    assert Path("/dev/null").is_char_device()


def test_lone_surrogates_are_written(run: Run, tmp_path: Path) -> None:
    """The name of a file need not be Unicode: JSON has it by escapes."""
    name = os.fsdecode(b"a\xff.csv")
    (tmp_path / name).write_text(CONFLICT)
    expected = run("reconcile", name, "--format", "json").out
    run("reconcile", name, "--format", "json", "-o", "report.out")

    assert '"path": "a\\udcff.csv"' in expected
    assert expected == (tmp_path / "report.out").read_bytes().decode()


@pytest.mark.parametrize("value", ["xml", ""])
def test_unknown_format(run: Run, write: Write, value: str) -> None:
    """A format that there is not is wrong use, with those that there are."""
    write("case.csv", CONFLICT)
    outcome = run("reconcile", "case.csv", "--format", value)

    assert "is not one of 'text', 'concise', 'markdown', 'csv', 'json'" in outcome.err
    assert outcome.status == ExitStatus.WRONG_USE


def test_selected_rules(run: Run, write: Write) -> None:
    """Only what is asked for is looked for; text and JSON say so."""
    write("case.csv", CONFLICT)
    outcome = run("reconcile", "case.csv", "--select", "later-count, total-falls")
    found = run("reconcile", "case.csv", "--select=later-count", "--format=json")

    assert "\nLooked for total-falls, later-count only.\n" in outcome.out
    assert json.loads(found.out)["rules"] == ["later-count"]
    assert outcome.status == ExitStatus.DONE


def test_ignored_rules(run: Run, write: Write) -> None:
    """What is ignored is named; several options add up."""
    write("case.csv", CONFLICT)
    ignore = ("--ignore", "figures-disagree", "--ignore", "later-count")
    outcome = run("reconcile", "case.csv", *ignore)

    assert "\nNot looked for: figures-disagree, later-count.\n" in outcome.out
    assert outcome.status == ExitStatus.DONE


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_rules_that_there_are_not(run: Run, write: Write, option: str) -> None:
    """A slip in the name of a rule is wrong use, and nothing is reconciled."""
    write("case.csv", CONFLICT)
    outcome = run("reconcile", "case.csv", option, "figures-disagrees")

    assert outcome.err == "no rule 'figures-disagrees'; close to it: figures-disagree\n"
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")


ABOUT = "what,figure,outlet\nkilled,about 100,Daily Post\nkilled,140,Radio Nine\n"


def test_tolerance(run: Run, write: Write) -> None:
    """A wider band lets figures meet; the report states it beside the case's own."""
    write("case.csv", ABOUT)
    outcome = run("reconcile", "case.csv", "--tolerance", "45%")
    policy = json.loads(
        run("reconcile", "case.csv", "--tolerance", "0.45", "--format=json").out
    )["policy"]

    assert run("reconcile", "case.csv").status == ExitStatus.FINDINGS
    assert "'about' is ±45% (the case says ±10%); standing" in outcome.out
    assert (policy["about"], policy["about_in_case"]) == ("0.45", "0.1")
    assert outcome.status == ExitStatus.DONE


@pytest.mark.parametrize("share", ["100%", "much", "-5%"])
def test_no_tolerance(run: Run, write: Write, share: str) -> None:
    """What is no band is wrong use."""
    write("case.csv", ABOUT)
    outcome = run("reconcile", "case.csv", "--tolerance", share)

    assert "Invalid value for '--tolerance': " in outcome.err
    assert outcome.status == ExitStatus.WRONG_USE


DATED = (
    "what,figure,outlet,title,published\n"
    "killed,16,Daily Post,A,2024-05-03\n"
    "killed,20,Radio Nine,B,2024-05-04\n"
    "killed,30,Star,C,\n"
)


def test_known_on(run: Run, write: Write) -> None:
    """What had not been published is left out and counted, in every format."""
    write("case.csv", DATED)
    outcome = run("reconcile", "case.csv", "--known-on", "3 May 2024")
    found = json.loads(
        run("reconcile", "case.csv", "--known-on=2024-05-03", "--format=json").out
    )
    markdown = run(
        "reconcile", "case.csv", "--known-on=2024-05-03", "--format=markdown"
    )
    expected = (
        "As known on 3 May 2024; left out: 1 claim from later on, 0 that may be from "
        "later on, 1 without a date of publication."
    )

    assert expected in " ".join(outcome.out.split())
    assert expected in markdown.out
    assert found["known_on"] == {
        "date": "2024-05-03",
        "later": 1,
        "unclear": 0,
        "undated": 1,
    }
    assert [claim["as_written"] for claim in found["claims"]] == ["16"]


def test_known_on_leaves_acceptances_alone(run: Run, write: Write) -> None:
    """What was accepted later on is not said to hold no more."""
    write("case.csv", DATED.replace("Nine,B,2024-05-04", "Nine,B,2024-05-03"))
    found = json.loads(run("reconcile", "case.csv", "--format=json").out)["findings"][0]
    run("accept", found["fingerprint"], "case.csv", "--by", "A", "--because", "B")
    outcome = run("reconcile", "case.csv", "--known-on", "2024-05-01")

    assert "Acceptances that hold no more" not in outcome.out
    assert outcome.out.startswith("Reconciliation\n0 claims, ")
