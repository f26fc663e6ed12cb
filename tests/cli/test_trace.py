import json
from collections.abc import Callable
from inspect import cleandoc
from typing import Any

from provenance.cli.status import ExitStatus

Run = Callable[..., Any]
Write = Callable[[str, str], None]

# An encyclopaedia that cites a paper, and a claim that begins like another.
CLAIMS = """\
id,what,figure,document,outlet,cites,claimant
wiki-dead,killed,16,wiki,Openpedia,[1],
wiki-hurt,injured,30,wiki,Openpedia,,
"""
CITATIONS = "document,label,title,outlet\nwiki,1,Ten days of flood,Daily Post\n"


def test_trace(run: Run, write: Write) -> None:
    """The chain of one claim, hop by hop, with what is not stated named."""
    write("case/claims.csv", CLAIMS)
    write("case/citations.csv", CITATIONS)
    outcome = run("trace", "case", "wiki-dead")
    expected = """
        wiki-dead: traced, with gaps
          Openpedia: 16 people killed (undated)
          1 claim killed: 16
            2 document wiki — not stated: title, published
              3 outlet Openpedia
                4 citation Ten days of flood — not stated: document, published
                  5 outlet Daily Post — not stated: claimant
          outlets: Openpedia, Daily Post
          origins: Daily Post
    """

    assert cleandoc(expected) + "\n" == outcome.out
    assert (outcome.status, outcome.err) == (ExitStatus.DONE, "")


def test_trace_as_json(run: Run, write: Write) -> None:
    """The JSON is a trace of the claim that was asked for."""
    write("case.csv", CLAIMS)
    outcome = run("trace", "case.csv", "wiki-hurt", "--format", "json")
    trace = json.loads(outcome.out)

    assert (trace["schema"], trace["claim"]) == ("provenance.trace/1", "wiki-hurt")
    assert outcome.status == ExitStatus.DONE


def test_beginning_of_an_id(run: Run, write: Write) -> None:
    """The first characters of an id are enough where one claim begins so."""
    write("case.csv", CLAIMS)

    assert run("trace", "case.csv", "wiki-d").out.startswith("wiki-dead: ")


def test_unknown_claim(run: Run, write: Write) -> None:
    """A claim that the case does not have is named."""
    write("case.csv", CLAIMS)
    outcome = run("trace", "case.csv", "post")

    assert outcome.err == "no claim 'post' in this case\n"
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")


def test_ambiguous_claim(run: Run, write: Write) -> None:
    """Of a beginning that several claims share, these are named."""
    write("case.csv", CLAIMS)
    outcome = run("trace", "case.csv", "wiki")

    assert (
        outcome.err
        == "no claim 'wiki' in this case; close to it: wiki-dead, wiki-hurt\n"
    )
    assert outcome.status == ExitStatus.WRONG_USE


def test_standard_input(run: Run) -> None:
    """`-` is standard input here too."""
    outcome = run("trace", "-", "wiki-hurt", stdin=CLAIMS.encode())

    assert outcome.out.startswith("wiki-hurt: ")


def test_unreadable_case(run: Run) -> None:
    """A case that cannot be read is told as by reconcile."""
    outcome = run("trace", "nowhere.csv", "a")

    assert outcome.err == "nowhere.csv: no such file or folder\n"
    assert outcome.status == ExitStatus.WRONG_USE
