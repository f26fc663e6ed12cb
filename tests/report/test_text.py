import re
from decimal import Decimal
from inspect import cleandoc

from hypothesis import given

import provenance
from provenance import Case, Policy, render_text
from provenance.report.plain import width
from provenance.strategies import cases, conflicting_cases

SGR = re.compile(r"\x1b\[[0-9;]*m")


def text_of(table: str, *, columns: int = 100, colour: bool = False) -> str:
    """Return the report on a table as text."""
    case = provenance.load_bytes(cleandoc(table).encode(), name="table.csv")
    return render_text(provenance.reconcile(case), columns=columns, colour=colour)


# A conflict, a note and a warning, of two questions; a floor that fits.
SMALL = """
    id,what,figure,population,place,as_of,outlet,claimant
    post,killed,16,all,Mill,2024-05-03,Post,mayor
    nine,killed,20,all,Mill,2024-05-03,Nine,mayor
    star,killed,at least 12,all,Mill,2024-05-03,Star,
    later,killed,25,all,Mill,2024-05-04,Nine,
    out,displaced,"about 2,000",all,County,,,
"""


def test_whole_report() -> None:
    """Head, findings with the gravest first, table, positions; what has none, last."""
    expected = """
        Reconciliation
        5 claims, 2 questions, 1 conflict, 1 warning, 1 note
        Policy: 'about' is ±10%; standing counts are read ±10%.
        A jump is 10 times as many people within 5 days.

        killed · person — 4 claims of 2 scopes
          conflict figures-disagree [31974ad05415ff06]
            Nine, citing mayor: 20 people killed (all; Mill; as of 3 May
              2024); Post, citing mayor: 16 people killed (all; Mill; as of 3
              May 2024)
            why   both count the same: killed, all, Mill and as of 3 May 2024
                  no number is both 20 and 16
                  neither states event: read alike
            next  read both documents: state in which dimension their counts
                  differ, or which of the two was revised; if it had just begun,
                  state the event and its start
          note later-count [199c036c573b94ed]
            Nine: 25 people killed (all; Mill; as of 4 May 2024); Nine, citing
              mayor: 20 people killed (all; Mill; as of 3 May 2024)
            1 more claim
            why   they count the same at another time: a change is no conflict;
                  date: as of 4 May 2024; as of 3 May 2024
            later           25 people  all  Mill  as of 4 May 2024  Nine
            nine            20 people  all  Mill  as of 3 May 2024  Nine, citing mayor
            post            16 people  all  Mill  as of 3 May 2024  Post, citing mayor
            star   at least 12 people  all  Mill  as of 3 May 2024  Star
            16: 1 claim (post), 1 outlet, independent origins 1; 1 more allows
              it (star)
            20: 1 claim (nine), 1 outlet, independent origins 1; 1 more allows
              it (star)

        displaced · person — about 2,000 people: no outlet; undated [out]

        Sources and files
          warning untraceable [56e48373b0c15603]
            1 claim without outlet, claimant or reference
            why   no outlet: about 2,000 people displaced (all; County; undated)
                  row 6
            next  name the document in which each figure was read
    """

    assert cleandoc(expected) + "\n" == text_of(SMALL, columns=72)


def test_question_with_one_claim_is_one_line() -> None:
    """One claim that nothing is found about takes one line."""
    text = text_of("id,what,figure,outlet\na,killed,16,Daily Post")
    expected = """
        Reconciliation
        1 claim, 1 question, 0 conflicts, 0 warnings, 0 notes
        Policy: 'about' is ±10%; standing counts are read ±10%.
        A jump is 10 times as many people within 5 days.

        killed · person — 16 people: Daily Post; undated [a]
    """

    assert cleandoc(expected) + "\n" == text


def test_empty_case() -> None:
    """A case without claims has a head and nothing else."""
    expected = """
        Reconciliation
        0 claims, 0 questions, 0 conflicts, 0 warnings, 0 notes
        Policy: 'about' is ±10%; standing counts are read ±10%.
        A jump is 10 times as many people within 5 days.
    """

    assert cleandoc(expected) + "\n" == render_text(provenance.reconcile(Case()))


def test_columns_are_aligned_whatever_the_script() -> None:
    """Chinese takes two cells a character: the columns behind it still begin in one."""
    text = text_of(
        """
        id,what,figure,place,outlet
        a,displaced,35000,垒固,end
        b,displaced,40000,Loikaw,end
        c,displaced,48000,လွိုင်ကော်,end
        """
    )
    rows = [line for line in text.splitlines() if line.endswith("end")]

    assert len(rows) == 3
    assert len({width(row) for row in rows}) == 1


def test_escapes_are_shown_not_obeyed() -> None:
    """An outlet may call itself anything: it cannot colour, clear or forge a report."""
    text = text_of(
        "id,what,figure,outlet\n"
        "a,killed,16,\x1b[2J\x1b[31mPost\n"
        "b,killed,20,\u202eeniN oidaR\n"
    )

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\\x1b[2J\\x1b[31mPost: 16 people killed (undated)" in text
    assert "\\u202eeniN oidaR: 20 people killed (undated)" in text


def test_a_title_cannot_forge_lines() -> None:
    """Line ends in names become spaces."""
    case = Case(title="Flood\n99 claims, 0 conflicts")
    first = render_text(provenance.reconcile(case)).splitlines()[0]

    assert first == "Flood 99 claims, 0 conflicts"


def test_colour_marks_severities() -> None:
    """Conflicts are red, warnings yellow, notes faint, titles bold."""
    text = text_of(SMALL, colour=True)

    assert "\x1b[1;31mconflict\x1b[0m" in text
    assert "\x1b[33mwarning\x1b[0m" in text
    assert "\x1b[2mnote\x1b[0m" in text
    assert "\x1b[1mkilled · person\x1b[0m" in text


some_cases = cases() | conflicting_cases().map(lambda planted: planted[0])


@given(case=some_cases)
def test_colour_changes_nothing_else(case: Case) -> None:
    """Without its codes the coloured text is the plain one."""
    report = provenance.reconcile(case)

    assert render_text(report) == SGR.sub("", render_text(report, colour=True))


@given(case=some_cases)
def test_every_claim_and_finding_is_told(case: Case) -> None:
    """No claim and no finding is lost on the way to the reader; nothing is harmful."""
    report = provenance.reconcile(case)
    text = render_text(report)

    assert all(f"[{finding.fingerprint}]" in text for finding in report.findings)
    assert all(
        character.isprintable() or character in "\n\u200c\u200d" for character in text
    )
    assert len(case.claims) <= len(text.splitlines())


def test_width() -> None:
    """Sentences keep to the width; only tables and single words may be wider."""
    narrow = text_of(SMALL, columns=60).splitlines()
    sentences = [line for line in narrow if line.lstrip().startswith(("why", "next"))]

    assert sentences
    assert all(width(line) <= 60 for line in sentences)


def test_large_questions_are_counted() -> None:
    """A table of more than a hundred claims nobody reads: it says where they are."""
    rows = "\n".join(f"c{number},killed,{number},Daily Post" for number in range(101))
    text = text_of(f"id,what,figure,outlet\n{rows}")

    assert "    (101 claims are not listed; see --format json)\n" in text


def test_ids_made_of_contents_are_shortened() -> None:
    """An id that nobody wrote is shown by its first ten characters."""
    text = text_of("what,figure,outlet\nkilled,16,Daily Post")

    assert re.search(r"undated \[[0-9a-f]{10}\]\n", text)


def test_rows_set_aside_are_counted() -> None:
    """The head says how many rows could not be read."""
    text = text_of("what,figure\nkilled,twelve-ish\nkilled,many and few")

    assert (
        "0 claims, 0 questions, 0 conflicts, 1 warning, 0 notes, 2 rows set aside"
        in text
    )


def test_columns_that_were_not_used_are_told() -> None:
    """Once, by name, with what each may have been meant for; none says nothing."""
    table = """
        what,figure,region,Category,place
        killed,16,North,men,Mill
    """
    told = "table.csv: not used: 'Category' (did you mean 'population'?), 'region'"

    assert f"{told}; kept and written back." in " ".join(text_of(table).split())
    assert "not used" not in text_of(SMALL)


def test_of_many_unused_columns_some_are_named() -> None:
    """A table with hundreds of its own does not flood the report."""
    names = [f"x{number:02}" for number in range(20)]
    table = f"what,figure,{','.join(names)}\nkilled,16{',' * len(names)}"

    assert "'x10', 'x11' and 8 others; kept" in " ".join(text_of(table).split())


def test_policy_is_stated() -> None:
    """How wide words and slow changes are read stands in every report."""
    policy = Policy(about=Decimal(0), standing=Decimal(0), jump=3, near=1)
    text = render_text(provenance.reconcile(Case(policy=policy)))

    assert "Policy: 'about' is ±0%; standing counts are read ±0%.\n" in text
    assert "A jump is 3 times as many people within 1 day.\n" in text


DATES = b"""id,what,figure,outlet
a,date of crash,11 Nov 2023,Daily Post
b,date of crash,in November 2023,Radio Nine
"""


def test_dates() -> None:
    """A date is shown as one, also where it is a bound of what both share."""
    text = render_text(provenance.reconcile(provenance.load_bytes(DATES, name="t.csv")))
    lines = [line.strip() for line in text.splitlines()[5:]]

    assert lines[0] == (
        "date of crash · date — 2 claims, nothing to do: 11 Nov 2023 [a] and Nov 2023 "
        "[b]"
    )
    assert lines[-1].startswith("11 Nov 2023: 2 claims (a and b), 2 outlets")


def test_one_date() -> None:
    """A single date takes one line, and nothing stands for what it does not need."""
    table = DATES.rpartition(b"b,")[0]
    text = render_text(provenance.reconcile(provenance.load_bytes(table, name="t.csv")))

    assert text.splitlines()[-1] == "date of crash · date — 11 Nov 2023: Daily Post [a]"
