from collections.abc import Callable
from inspect import cleandoc

Find = Callable[[str, str], str]
RULE = "figures-disagree"

HEAD = "id,measure,figure,place,as_of,claimant,outlet"


def test_third_value(find: Find) -> None:
    """Whoever accepts what stands between two has seen that a third fits neither."""
    found = find(
        RULE,
        f"""
        {HEAD}
        a,killed,30,Eastbank,2024-05-03,Union,Daily Post
        b,killed,40,Eastbank,2024-05-03,Red Cross,Herald
        c,killed,50,Eastbank,2024-05-03,Army,Radio Nine
        d,killed,at least 30,Eastbank,2024-05-03,Doctors,Star
        """,
    )
    expected = """
        conflict figures-disagree [c, a]
        Radio Nine, citing Army: 50 people killed (Eastbank; as of 3 May 2024);
          Daily Post, citing Union: 30 people killed (Eastbank; as of 3 May 2024);
          40 fits neither
        - both count the same: killed, Eastbank and as of 3 May 2024
        - no number is both 50 and 30
        - neither states event and population: read alike
        - 40 fits neither: Herald, citing Red Cross (b)
    """

    assert cleandoc(expected) == found


def test_value_that_fits_one_of_them(find: Find) -> None:
    """A range around one of the two, and a floor, disagree with one only."""
    found = find(
        RULE,
        f"""
        {HEAD}
        a,killed,30,Eastbank,2024-05-03,Union,Daily Post
        b,killed,25-35,Eastbank,2024-05-03,Red Cross,Herald
        c,killed,50,Eastbank,2024-05-03,Army,Radio Nine
        d,killed,at least 40,Eastbank,2024-05-03,Doctors,Star
        """,
    )

    assert "fits neither" not in found


def test_one_claimant_with_two_values(find: Find) -> None:
    """That outlets differ in what one body said is told, though others differ more."""
    found = find(
        RULE,
        f"""
        {HEAD}
        a,killed,30,Eastbank,2024-05-03,Union,Daily Post
        b,killed,40,Eastbank,2024-05-03,Union,Herald
        c,killed,50,Eastbank,2024-05-03,Army,Radio Nine
        """,
    )

    assert "- Union is cited for each of 30 (a) and 40 (b)" in found


def test_one_claimant_with_two_values_that_can_both_hold(find: Find) -> None:
    """At least 30 and 40 are one word of one body."""
    found = find(
        RULE,
        f"""
        {HEAD}
        a,killed,at least 30,Eastbank,2024-05-03,Union,Daily Post
        b,killed,40,Eastbank,2024-05-03,Union,Herald
        c,killed,50,Eastbank,2024-05-03,Army,Radio Nine
        """,
    )

    assert "is cited for each" not in found


def test_number_that_stands_for_another_measure_too(find: Find) -> None:
    """87 injured, told as 87 killed: the same speaker says so of the same day."""
    found = find(
        RULE,
        f"""
        {HEAD}
        a,killed,87,Eastbank,2024-05-03,Union,Daily Post
        b,killed,12,Eastbank,2024-05-03,Union,Herald
        c,injured,87,Eastbank,2024-05-03,Union,Herald
        """,
    )
    words = (
        "- a and 87 people injured (c) are of one speaker, place and day: the one "
        "may\n  have been taken for the other"
    )

    assert words in found


def test_number_that_stands_elsewhere_by_chance(find: Find) -> None:
    """Another day, place or speaker, or a number as round as 90, tell nothing."""
    found = find(
        RULE,
        f"""
        {HEAD}
        a,killed,87,Eastbank,2024-05-03,Union,Daily Post
        b,killed,12,Eastbank,2024-05-03,Union,Herald
        c,injured,87,Eastbank,2024-05-04,Union,Herald
        d,injured,87,Westbank,2024-05-03,Union,Herald
        e,missing,87,Eastbank,2024-05-03,Army,Herald
        f,killed,90,Southbank,2024-05-03,Union,Daily Post
        g,killed,13,Southbank,2024-05-03,Union,Herald
        h,injured,90,Southbank,2024-05-03,Union,Herald
        """,
    )

    assert "taken for the other" not in found


def test_two_words_of_one_speaker_in_turn(find: Find) -> None:
    """A lower word published last may be a correction: `revises` would say so."""
    found = find(
        RULE,
        f"""
        {HEAD},published
        a,killed,50,Eastbank,2024-05-03,Army,Radio Nine,2024-05-03
        b,killed,30,Eastbank,2024-05-03,Army,Radio Nine,2024-05-06
        """,
    )
    words = "one speaker: 50 was published 3 May 2024 and 30 6 May 2024"

    assert words in " ".join(found.split())


def test_words_of_two_speakers_in_turn(find: Find) -> None:
    """Nobody corrects another."""
    found = find(
        RULE,
        f"""
        {HEAD},published
        a,killed,50,Eastbank,2024-05-03,Army,Radio Nine,2024-05-03
        b,killed,30,Eastbank,2024-05-03,Union,Radio Nine,2024-05-06
        """,
    )

    assert "one speaker" not in found


def test_very_many_values(find: Find) -> None:
    """Of a crowded scope the first few values are named, and how many may be left."""
    rows = "\n".join(
        f"a{number},killed,{number},Eastbank,2024-05-03,,Outlet {number}"
        for number in range(1001, 1200)
        if number % 10
    )
    found = " ".join(find(RULE, f"{HEAD}\n{rows}").split())

    assert "1,002 fits neither: Outlet 1002 (a1002)" in found
    assert "and up to 174 more values besides" in found
