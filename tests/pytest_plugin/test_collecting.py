from collections.abc import Callable

import pytest

from provenance import load, reconcile

CONFLICT = "id,what,figure,outlet\na,killed,16,Daily Post\nb,killed,20,Radio Nine\n"
WARNING = "id,what,figure,outlet\na,killed,16,\nb,injured,7,Post\n"
INI = "[pytest]\nprovenance_cases = cases/*\n"


@pytest.fixture
def write(pytester: pytest.Pytester) -> Callable[[str, str], None]:
    """Return what writes a file into the folder of the tests."""

    def write_it(name: str, text: str) -> None:
        path = pytester.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write_it


Write = Callable[[str, str], None]


def test_an_item_for_each_question(pytester: pytest.Pytester, write: Write) -> None:
    """Each question is a test, and so is what belongs to none."""
    write("pytest.ini", INI)
    write("cases/flood/claims.csv", WARNING)
    outcome = pytester.runpytest("-v")

    outcome.stdout.fnmatch_lines(
        [
            "cases/flood/claims.csv::injured · person PASSED*",
            "cases/flood/claims.csv::killed · person PASSED*",
            "cases/flood/claims.csv::sources and files PASSED*",
        ]
    )
    outcome.assert_outcomes(passed=3)


def test_the_finding_is_the_failure(pytester: pytest.Pytester, write: Write) -> None:
    """A conflict fails its question: who, what, why, what next, and no traceback."""
    write("pytest.ini", INI)
    write("cases/flood.csv", CONFLICT)
    (conflict,) = reconcile(load(pytester.path / "cases/flood.csv")).conflicts
    outcome = pytester.runpytest()
    expected = f"""\
1 finding

conflict figures-disagree [{conflict.fingerprint}]
  Radio Nine: 20 people killed (undated); Daily Post: 16 people killed (undated)
  why   both count the same: killed and undated
        no number is both 20 and 16
        neither states event, place, population and date: read alike
  next  read both documents: state in which dimension their counts differ"""

    assert expected in outcome.stdout.str()
    outcome.stdout.no_fnmatch_line("*Traceback*")
    outcome.stdout.no_fnmatch_line("*collecting.py*")
    outcome.assert_outcomes(passed=1, failed=1)


def test_a_folder_goes_by_its_case(pytester: pytest.Pytester, write: Write) -> None:
    """With case.toml the case goes by it, and is one case only."""
    write("pytest.ini", INI)
    write("cases/flood/case.toml", 'title = "Flood"\n')
    write("cases/flood/claims.csv", CONFLICT)
    outcome = pytester.runpytest("-v")

    outcome.stdout.fnmatch_lines(["cases/flood/case.toml::killed · person FAILED*"])
    outcome.assert_outcomes(passed=1, failed=1)


def test_what_is_named_on_the_command_line(
    pytester: pytest.Pytester, write: Write
) -> None:
    """The case.toml of a folder can be named though nothing is declared."""
    write("flood/case.toml", "")
    write("flood/claims.csv", CONFLICT)

    pytester.runpytest("flood/case.toml").assert_outcomes(passed=1, failed=1)
    pytester.runpytest("flood/claims.csv").assert_outcomes(passed=1, failed=1)


def test_nothing_is_collected_that_nobody_declared(
    pytester: pytest.Pytester, write: Write
) -> None:
    """Who does not use it does not notice it, whatever files lie about."""
    write("flood/case.toml", "")
    write("flood/claims.csv", CONFLICT)
    write("table.csv", CONFLICT)
    write("test_one.py", "def test_one(): pass\n")

    pytester.runpytest().assert_outcomes(passed=1)


def test_with_test_paths(pytester: pytest.Pytester, write: Write) -> None:
    """Where pytest collects its own test paths, the cases are collected too."""
    write("pytest.ini", INI + "testpaths = tests\n")
    write("tests/test_one.py", "def test_one(): pass\n")
    write("cases/flood.csv", CONFLICT)

    pytester.runpytest().assert_outcomes(passed=2, failed=1)
    pytester.runpytest("tests").assert_outcomes(passed=1)


def test_a_case_within_test_paths_is_collected_once(
    pytester: pytest.Pytester, write: Write
) -> None:
    """A case that pytest meets by itself is no second one."""
    write("pytest.ini", "[pytest]\nprovenance_cases = tests/*.csv\ntestpaths = tests\n")
    write("tests/flood.csv", CONFLICT)

    pytester.runpytest().assert_outcomes(passed=1, failed=1)


@pytest.mark.parametrize(
    ("fail_on", "failed"), [("conflict", 0), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_fail_on(
    pytester: pytest.Pytester, write: Write, fail_on: str, failed: int
) -> None:
    """The command line decides over the configuration what fails."""
    write("pytest.ini", INI)
    write("cases/flood.csv", WARNING)
    option = f"--provenance-fail-on={fail_on}"
    pytester.runpytest(option).assert_outcomes(passed=3 - failed, failed=failed)
    write("pytest.ini", f"{INI}provenance_fail_on = {fail_on}\n")

    pytester.runpytest().assert_outcomes(passed=3 - failed, failed=failed)
    pytester.runpytest("--provenance-fail-on=never").assert_outcomes(passed=3)


def test_accepted_findings_pass(pytester: pytest.Pytester, write: Write) -> None:
    """What somebody accepted fails nothing; what lapsed is warned of."""
    write("pytest.ini", INI)
    write("cases/flood/claims.csv", CONFLICT)
    (conflict,) = reconcile(load(pytester.path / "cases/flood")).conflicts
    told = f"[{conflict.fingerprint}]\nby = 'A'\nbecause = 'asked both'\n"
    write("cases/flood/accepted.toml", told)
    pytester.runpytest().assert_outcomes(passed=2)
    write("cases/flood/claims.csv", CONFLICT.replace("20", "21"))
    outcome = pytester.runpytest("-W", "default")
    strict = pytester.runpytest("-W", "error")

    strict.assert_outcomes(failed=2)
    strict.stdout.no_fnmatch_line("*collecting.py*")
    outcome.assert_outcomes(passed=1, failed=1, warnings=1)
    outcome.stdout.fnmatch_lines(["*acceptance that holds no more: a finding [[]*"])


def test_a_case_that_cannot_be_read(pytester: pytest.Pytester, write: Write) -> None:
    """It is an error with the lines that the command would print, and no traceback."""
    write("pytest.ini", INI)
    write("cases/flood/case.toml", "title = \n")
    write("cases/none.csv", "what,outlet\n")
    outcome = pytester.runpytest()

    outcome.stdout.fnmatch_lines(
        [
            "cases/flood: no claims.csv in this folder",
            "cases/none.csv: no column 'figure'; the columns are 'what', 'outlet'",
        ]
    )
    outcome.stdout.no_fnmatch_line("*Traceback*")
    outcome.assert_outcomes(errors=2)


def test_a_pattern_that_matches_nothing(
    pytester: pytest.Pytester, write: Write
) -> None:
    """A slip in a pattern would test nothing and pass: it is wrong use."""
    write("pytest.ini", "[pytest]\nprovenance_cases = case/*\n")
    outcome = pytester.runpytest()

    outcome.stderr.fnmatch_lines(
        ["ERROR: provenance_cases: nothing matches 'case/[*]'*"]
    )
    assert outcome.ret == pytest.ExitCode.USAGE_ERROR


def test_a_level_that_there_is_not(pytester: pytest.Pytester, write: Write) -> None:
    """A slip in the level would never fail: it is wrong use."""
    write("pytest.ini", f"{INI}provenance_fail_on = conflicts\n")
    write("cases/flood.csv", CONFLICT)
    outcome = pytester.runpytest()

    outcome.stdout.fnmatch_lines(["*provenance_fail_on is 'conflicts'; expected one*"])
    assert outcome.ret != pytest.ExitCode.OK


def test_a_failure_points_to_a_row(pytester: pytest.Pytester, write: Write) -> None:
    """The place of a failure is the row of the claim to look at first."""
    write("pytest.ini", INI)
    write("cases/flood.csv", CONFLICT)
    outcome = pytester.runpytest(
        "-rf", "--junit-xml=out.xml", "-o", "junit_family=xunit1"
    )

    assert 'file="cases/flood.csv" line="2"' in (pytester.path / "out.xml").read_text()
    outcome.assert_outcomes(passed=1, failed=1)


def test_an_empty_case(pytester: pytest.Pytester, write: Write) -> None:
    """A case without claims has nothing to fail with, and passes."""
    write("pytest.ini", INI)
    write("cases/flood.csv", "what,figure\n")

    pytester.runpytest().assert_outcomes(passed=1)
