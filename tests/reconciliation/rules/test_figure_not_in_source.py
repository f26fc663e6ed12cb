from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "figure-not-in-source"

VOCABULARY = """
    [population.soldiers]
    aliases = ["troops"]
    [population.children]
    within = "people"
    [place.Millford]
    within = "Mill County"
"""


def derived(figure: str, source: str, rest: str = ",") -> str:
    """Return a case in which one figure is derived from another, both of Millford."""
    return f"""{VOCABULARY}
    id,what,figure,place,outlet,claimant,as_of,derived_from
    post,killed,"{source}",Millford,Daily Post,fire brigade,,
    wiki,killed,"{figure}",Millford,Openpedia,{rest},post
    """


def test_finding(find: Callable[[str, str], str]) -> None:
    """A claim is derived from another one, and says another number."""
    expected = """
        warning figure-not-in-source [wiki, post]
        Openpedia: 300 people killed (Millford; undated); Daily Post, citing fire
          brigade: 200 people killed (Millford; undated)
        - wiki is derived from post
        - 200 in the source, 300 here, of the same
    """

    assert cleandoc(expected) == find(RULE, derived("300", "200"))


@pytest.mark.parametrize(
    ("figure", "source"),
    [
        ("200", "200"),
        ("about 200", "more than 200"),
        ("about 35,000", "34,817"),
        ("35,000", "34,817"),
        ("120", "100-120"),
        ("dozens", "200"),
    ],
)
def test_near_miss(find: Callable[[str, str], str], figure: str, source: str) -> None:
    """The number itself, one that it rounds to, one end of a range, no number."""

    assert not find(RULE, derived(figure, source))


def test_says_less(find: Callable[[str, str], str]) -> None:
    """Where the source makes it hold too, a note."""
    found = find(RULE, derived("at least 30,000", "34,817"))

    assert found.startswith("note figure-not-in-source [wiki, post]")


def test_another_speaker(find: Callable[[str, str], str]) -> None:
    """What the mayor says need not be what the fire brigade says."""
    found = find(RULE, derived("300", "200", rest="mayor,"))

    assert f"warning {RULE}" not in found


@pytest.mark.parametrize(
    "row",
    [
        "injured,,Millford,Openpedia",
        "killed,soldiers,Oxbridge,Openpedia",
        "killed,soldiers,Mill County,Openpedia",
        "killed,children,Millford,Openpedia",
    ],
)
def test_something_else_is_counted(find: Callable[[str, str], str], row: str) -> None:
    """Another measure, place or population has a number of its own."""
    found = find(
        RULE,
        f"""{VOCABULARY}
        id,figure,what,population,place,outlet,derived_from
        post,200,killed,soldiers,Millford,Daily Post,
        wiki,300,{row},post
        """,
    )

    assert f"warning {RULE}" not in found


#: The same people and place, and another number.
SAME = "post,may,200,killed,soldiers,Millford,,,,"


def piece(row: str, claim: str, title: str = "") -> str:
    """Return a case with a piece, perhaps one row of it, and a claim that cites it."""
    rows = f"{row}\n    " if row else ""
    return f"""{VOCABULARY}
    document,outlet,title,published
    may,Daily Post,{title},2024-05-18

    id,document,figure,what,population,place,as_of,claimant,outlet,cites
    {rows}wiki,flood,{claim},Openpedia,may
    """


def test_a_piece_that_says_otherwise(find: Callable[[str, str], str]) -> None:
    """All its claims of the same people and place are another number."""
    found = find(
        RULE,
        piece(
            SAME,
            "300,killed,troops,Millford,,",
        ),
    )
    expected = """
        warning figure-not-in-source [wiki, post]
        Openpedia: 300 people killed (soldiers; Millford; undated); Daily Post: 200
          people killed (soldiers; Millford; undated, published 18 May 2024)
        - wiki cites may, where post stands
        - 200 in the source, 300 here, of the same
    """

    assert cleandoc(expected) == found


@pytest.mark.parametrize(
    "row",
    [
        "post,may,300,killed,,,,,,",
        f"{SAME}\n    more,may,at least 250,killed,soldiers,Millford,,,,",
        "post,may,200,killed,soldiers,,,,,",
        "post,may,200,killed,,Millford,,,,",
        "post,may,200,injured,soldiers,Millford,,,,",
        "post,may,200,killed,soldiers,Millford,2024-05-15,,,",
        "post,may,200,killed,soldiers,Millford,,mayor,,",
        "post,may,more than 200,killed,soldiers,Millford,,,,",
    ],
)
def test_a_piece_that_may_say_so(find: Callable[[str, str], str], row: str) -> None:
    """Its claims count something else, leave room, or one of them says so."""
    claim = "300,killed,soldiers,Millford,2024-05-16,fire brigade"

    assert f"warning {RULE}" not in find(RULE, piece(row, claim))


def test_a_title_that_says_otherwise(find: Callable[[str, str], str]) -> None:
    """200 soldiers killed is no source for 300."""
    found = find(
        RULE, piece("", "300,killed,soldiers,Millford,,", "200 troops killed at mill")
    )
    expected = """
        warning figure-not-in-source [wiki]
        Openpedia: 300 people killed (soldiers; Millford; undated); ‘200 troops
          killed at mill’: 200
        - wiki cites may
        - 200 in the source, 300 here, of the same
    """

    assert cleandoc(expected) == found


@pytest.mark.parametrize(
    "title",
    [
        "Over 200 troops killed",
        "200 killed in Millford",
        "200 troops captured",
        "200 troops and their wives killed",
        "Hundreds of troops killed",
        "The battle of Millford",
        "300 feared dead as 200 troops killed",
        "",
    ],
)
def test_titles_that_prove_nothing(find: Callable[[str, str], str], title: str) -> None:
    """A title leaves room, counts others, or holds no figure: a title is short."""
    claim = "300,killed,soldiers,Millford,,"

    assert f"warning {RULE}" not in find(RULE, piece("", claim, title))


def summed(figure: str, part: str) -> str:
    """Return a case: a total derived from a count and a part, which the row tells."""
    return f"""{VOCABULARY}
    id,what,figure,population,outlet,part_of,derived_from
    post,killed,50,people,Daily Post,,
    {part}
    wiki,killed,{figure},people,Openpedia,,post; kids
    """


def test_including_read_as_on_top_of(find: Callable[[str, str], str]) -> None:
    """50 dead, five children among them: that is no 55."""
    found = find(RULE, summed("55", "kids,killed,5,children,Daily Post,post,"))

    assert "warning figure-not-in-source [wiki, post, kids]" in found
    assert "- it is 50 + 5, but kids is a part of post" in found


def test_a_part_by_its_scope(find: Callable[[str, str], str]) -> None:
    """Children are people, whether or not somebody says that they are among them."""
    found = find(RULE, summed("55", "kids,killed,5,children,Daily Post,,"))

    assert "- it is 50 + 5, but kids is a part of post" in found


@pytest.mark.parametrize(
    ("figure", "part"),
    [
        ("50", "kids,killed,5,children,Daily Post,post,"),
        ("55", "kids,killed,5,firefighters,Daily Post,,"),
    ],
)
def test_on_top_of(find: Callable[[str, str], str], figure: str, part: str) -> None:
    """The whole alone, or a sum of people who share nobody."""

    assert not find(RULE, summed(figure, part))


def test_could_not_be_read(find: Callable[[str, str], str]) -> None:
    """A state of its own: counted in one note, whatever the number of claims."""
    found = find(
        RULE,
        """
        document,outlet,title
        may,Daily Post,The battle of Millford

        document,label,title
        flood,1,

        id,what,figure,document,outlet,cites
        a,killed,200,flood,Openpedia,[1]
        b,killed,300,flood,Openpedia,may
        c,killed,400,flood,Openpedia,may
        d,killed,500,flood,Openpedia,
        """,
    )
    expected = """
        note figure-not-in-source [a, b, c]
        3 figures could not be held against their source
        - 1 figure: the case has no title, no quote and no claim of it (a)
        - 2 figures: nothing that the case has of it could be compared (b and c)
    """

    assert cleandoc(expected) == found


def test_a_quote_holds_it(find: Callable[[str, str], str]) -> None:
    """The number stands in a quote of the piece: it is there."""
    found = find(
        RULE,
        """
        id,what,figure,document,outlet,cites,quote
        a,displaced,"350,000",may,Daily Post,,"350,000 of the 420,000 people"
        b,displaced,"420,000",flood,Openpedia,may,
        """,
    )

    assert not found


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_only_another_number(
    report_of: Callable[[str], Report], figure: int, source: int
) -> None:
    """Nothing is found where the retelling is its source's number."""
    report = report_of(derived(f"{figure}", f"{source}"))
    found = RULE in {finding.rule for finding in report.findings}

    assert found is False or figure != source
    assert RULE not in {
        finding.rule
        for finding in report_of(derived(f"{figure}", f"{figure}")).findings
    }


QUOTED = """
    document,outlet,title
    ap,AP,{title}

    id,measure,figure,claimant,document,quote
    a,killed,97,coast guard,ap,{quote}
"""


def test_not_in_its_quote(find: Callable[[str, str], str]) -> None:
    """Two digits were swapped on the way from the quote into the cell."""
    found = find(RULE, QUOTED.format(title="", quote="at least 79 people drowned"))
    expected = """
        warning figure-not-in-source [a]
        AP, citing coast guard: 97 people killed (undated); ‘at least 79 people
          drowned’: at least 79 people
        - a has this quote
        - at least 79 in its quote, 97 here
    """

    assert cleandoc(expected) == found


def test_not_in_its_title(find: Callable[[str, str], str]) -> None:
    """The title of its document tells the same slip."""
    found = find(RULE, QUOTED.format(title="At least 79 dead", quote=""))
    expected = """
        warning figure-not-in-source [a]
        AP, citing coast guard: 97 people killed (undated); ‘At least 79 dead’: At
          least 79
        - a has this title of its document
        - at least 79 in its title, 97 here
    """

    assert cleandoc(expected) == found


def test_what_to_do(report_of: Callable[[str], Report]) -> None:
    """The cell is compared with its quote, not with a source elsewhere."""
    report = report_of(QUOTED.format(title="", quote="79 people drowned"))
    (found,) = (each for each in report.all_findings if each.rule == RULE)

    assert found.next == "compare the cell with its quote"
    assert found.suspect == "a"


def test_of_something_else_perhaps(find: Callable[[str, str], str]) -> None:
    """Nothing says that attacks are what was counted: a note."""
    quote = "In 12 attacks dozens were killed"

    assert find(RULE, QUOTED.format(title="", quote=quote)).startswith(
        "note figure-not-in-source [a]"
    )


@pytest.mark.parametrize(
    "quote",
    [
        "79 dead on Monday and 18 on Friday",
        "ninety-seven dead",
        "97 dead",
        "dozens dead",
    ],
)
def test_in_its_quote(find: Callable[[str, str], str], quote: str) -> None:
    """The number, a sum that gives it, or none: whatever the title says."""

    assert not find(RULE, QUOTED.format(title="At least 97 dead", quote=quote))


@given(st.integers(10, 10**7), st.integers(10, 10**7))
def test_only_where_it_is_not_there(
    report_of: Callable[[str], Report], first: int, second: int
) -> None:
    """A quote that holds the number itself is never another number."""
    report = report_of(
        "what,figure,outlet,quote\n"
        f'killed,{first},Post,"{second:,} hurt, {first:,} people died"\n'
    )

    assert RULE not in {finding.rule for finding in report.all_findings}


LATER = """
    id,what,figure,where,as_of,outlet,claimant,via,cites,derived_from
    a,killed,{source},Mina,2015-10-01,IRNA,,,,
    b,killed,{figure},Mina,{day},Mehr,{rest},a
"""


def later(
    figure: str, *, source: str = "464", day: str = "2015-10-02", rest: str = ",,"
) -> str:
    """Return a case in which a claim is derived from one of another day."""
    return LATER.format(source=source, figure=figure, day=day, rest=rest)


def test_a_slip_under_another_day(find: Callable[[str, str], str]) -> None:
    """The day of the retelling makes no later count of the digits of its source."""
    expected = """
        warning figure-not-in-source [b, a]
        Mehr: 644 people killed (Mina; as of 2 Oct 2015); IRNA: 464 people killed
          (Mina; as of 1 Oct 2015)
        - b is derived from a
        - 464 in the source, 644 here, at another time: a slip of digits sets them
          apart, and nothing newer is named
    """

    assert cleandoc(expected) == find(RULE, later("644"))


def test_what_the_source_has_at_another_time(find: Callable[[str, str], str]) -> None:
    """Another number may be a later count; what the source has is said."""
    expected = """
        note figure-not-in-source [b]
        1 figure could not be held against its source
        - 1 figure: the source counts the same at another time (b)
        - b is derived from a, IRNA: 464 people killed (Mina; as of 1 Oct 2015)
    """

    assert cleandoc(expected) == find(RULE, later("470"))


@pytest.mark.parametrize(
    "text",
    [
        later("644", rest="Red Crescent,,"),
        later("644", rest=",Fars,"),
        later("644", rest=",,elsewhere"),
        later("21", source="12"),
        later("769", source="464"),
    ],
)
def test_a_later_count_of_its_own(find: Callable[[str, str], str], text: str) -> None:
    """Another speaker, outlet or reference, a small number, other digits."""

    assert find(RULE, text).startswith("note figure-not-in-source [b]")


def test_the_same_number_of_a_later_day(find: Callable[[str, str], str]) -> None:
    """The number of the source is there, whatever the day."""

    assert not find(RULE, later("464"))
