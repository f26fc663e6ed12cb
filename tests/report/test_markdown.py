from collections.abc import Iterable, Iterator
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

import provenance
from provenance import Case, Claim, ClaimId, Figure, render_markdown
from provenance.report.escaping import escaped, link
from provenance.report.plain import harmless
from provenance.strategies import cases, conflicting_cases

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(text: str) -> Iterator[Token]:
    """Yield all tokens of a Markdown text, those within others too."""
    waiting = PARSER.parse(text)
    while waiting:
        token = waiting.pop(0)
        yield token
        waiting = [*(token.children or ()), *waiting]


def shown(parts: Iterable[Token]) -> str:
    """Return what a reader sees."""
    return "".join(each.content for each in parts if each.type == "text")


TABLE = """
    id,what,figure,place,as_of,outlet,url
    post,killed,16,Mill,2024-05-03,Post,https://post.example/a_b
    nine,killed,20,Mill,2024-05-03,Nine | Ten,
    later,killed,25,Mill,2024-05-04,Nine | Ten,
"""


def test_whole_report() -> None:
    """Counts, what the findings rest on, findings with their claims, notes folded."""
    case = provenance.load_bytes(cleandoc(TABLE).encode(), name="table.csv")
    expected = r"""
        # Reconciliation

        **1 conflict, 0 warnings, 1 note** in 3 claims, 1 question.

        - Policy: 'about' is ±10%; standing counts are read ±10%.
        - A jump is 10 times as many people within 5 days.

        ## killed · person

        ### conflict: figures-disagree

        Nine \| Ten: 20 people killed (Mill; as of 3 May 2024); Post: 16 people killed (Mill; as of 3 May 2024)

        - both count the same: killed, Mill and as of 3 May 2024
        - no number is both 20 and 16
        - neither states event and population: read alike

        **Next:** read both documents: state in which dimension their counts differ, or which of the two was revised; if it had just begun, state the event and its start

        | row | claim | figure | population | place | when | who |
        | ---: | --- | ---: | --- | --- | --- | --- |
        | 3 | nine | 20 people | — | Mill | as of 3 May 2024 | Nine \| Ten |
        | 2 | post | 16 people | — | Mill | as of 3 May 2024 | [Post](<https://post.example/a_b>) |

        Fingerprint `FINGERPRINT`

        <details>
        <summary>1 note</summary>

        - later-count `LATER`: Nine \| Ten: 25 people killed (Mill; as of 4 May 2024); Nine \| Ten: 20 people killed (Mill; as of 3 May 2024); and 1 more claim — they count the same at another time: a change is no conflict; date: as of 4 May 2024; as of 3 May 2024

        </details>
    """  # noqa: E501  # a paragraph is one line
    report = provenance.reconcile(case)
    told = cleandoc(expected).replace("FINGERPRINT", report.conflicts[0].fingerprint)
    told = told.replace("LATER", report.notes[0].fingerprint)

    assert told + "\n" == render_markdown(report)


@given(text=st.text() | st.text(alphabet="`*_[]<>|~&$!:@#()\\-+=.1 a\n"))
def test_escaped_text_is_shown_as_it_stands(text: str) -> None:
    """Alone, in an item and in a cell, a text is what it was and nothing else."""
    plain = " ".join(harmless(text).split())
    for before, after in (("", ""), ("- ", ""), ("| a |\n| - |\n| ", " |")):
        found = list(tokens(f"{before}{escaped(text)}{after}"))
        html = {each.content for each in found if each.type.startswith("html")}
        kinds = {each.type.removesuffix("_open") for each in found}

        assert html <= {"<!-- -->"}
        assert plain == shown(found).removeprefix("a" if "|" in before else "")
        assert not kinds & {"link", "image", "em", "strong", "s", "heading", "fence"}
        assert not kinds & {"code_inline", "code_block", "hr", "ordered_list"}


LINKED_BY_GITHUB = {
    "@team": "@<!-- -->team",
    "see #7": "see #<!-- -->7",
    "https://x.example": "https:<!-- -->//x.example",
    "www.x.example": "www<!-- -->.x.example",
    "gh-12": "gh<!-- -->-12",
    ":tada:": ":<!-- -->tada:",
}


@pytest.mark.parametrize("text", LINKED_BY_GITHUB)
def test_nobody_is_called(text: str) -> None:
    """A name in a cell mentions nobody and links to nothing, on GitHub neither."""

    assert LINKED_BY_GITHUB[text] == escaped(text)


def test_plain_words_stay_readable() -> None:
    """What means nothing is left as it is: the source of a page is read too."""
    text = "Daily Post: about 35,000 people (Loikaw; as of 13 Nov 2023)"

    assert text == escaped(text)


ADDRESSES = [
    "javascript:alert(1)",
    "data:text/html,x",
    "https://x.example/> <script>",
    "https://x.example/\\",
    "https://x.example/a|b",
    "https://x.example/\u202egpj",
    "post.example",
    "",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_plain_addresses_of_the_web_are_links(address: str) -> None:
    """Whatever else an address is, its text stands alone."""

    assert link("Post", address) == "Post"


@given(
    case=cases() | conflicting_cases().map(lambda planted: planted[0]),
)
def test_reports_hold_no_markup_but_ours(case: Case) -> None:
    """Whatever a case holds, its names make no link, no HTML, no table of their own."""
    for token in tokens(render_markdown(provenance.reconcile(case))):
        if token.type.startswith("html"):
            content = token.content
            is_ours = "<summary>" in content or content.strip() in {
                "</details>",
                "<!-- -->",
            }

            assert is_ours, content
        assert token.type not in {"image", "code_block", "fence", "hr"}


def test_hostile_names_make_no_markup() -> None:
    """An outlet that calls itself a script, a picture and a row of a table."""
    hostile = "<script>alert(1)</script> ![x](http://x.example) | a | \n# b `c` @all"
    claims = (
        Claim(
            id=ClaimId(hostile), measure="rate", figure=Figure.exactly(1), outlet="A"
        ),
        Claim(
            id=ClaimId("b"), measure="rate", figure=Figure.exactly(2), outlet=hostile
        ),
    )
    text = render_markdown(provenance.reconcile(Case(title=hostile, claims=claims)))
    found = list(tokens(text))
    rows = [each for each in found if each.type == "tr_open"]

    assert {each.content for each in found if each.type.startswith("html")} <= {
        "<!-- -->"
    }
    assert not [each for each in found if each.type in {"link_open", "image"}]
    assert len(rows) == 3


def test_a_finding_of_many_claims_shows_some() -> None:
    """More claims than a reader reads are counted."""
    claims = tuple(
        Claim(id=ClaimId(f"c{number:02}"), measure="rate", figure=Figure.exactly(1))
        for number in range(30)
    )
    text = render_markdown(provenance.reconcile(Case(claims=claims)))

    assert "|  | and 10 more |  |  |  |  |  |\n" in text
