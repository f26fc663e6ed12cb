"""What the keys of the JSON of reports, changes and traces mean."""

_FIGURE = {
    "low": "The least it can be; null: no end.",
    "high": "The most it can be; null: no end.",
    "low_open": "Whether the low end is itself excluded (more than).",
    "high_open": "Whether the high end is itself excluded (less than).",
}

_SCOPE = {
    "place": "Where; null: not stated; `*`: not limited.",
    "population": "Whom or what it counts; null: not stated; `*`: not limited.",
    "as_of": "The date that the figure is about, as stated.",
    "period": "The days that are counted, as stated.",
}

_SUPPORT = {
    "": "How that end follows; null: no end.",
    ".way": "own, part, whole; sum of disjoint parts; cover: sum of parts that leave "
    "nothing out; share: what a whole leaves.",
    ".dimension": "Along which dimension was added up.",
    ".claims[]": "The claims that are added up; for a share, the whole.",
    ".taken_off[]": "The claims that are taken off, of a share.",
}

REPORT: dict[str, str] = {
    "schema": "The name and version of this schema.",
    "title": "The title of the case.",
    "inputs[]": "The files that the case was loaded from.",
    "inputs[].path": "The file as it was named.",
    "inputs[].sha256": "The SHA-256 of its bytes.",
    "policy": "What words and slow changes were taken to mean.",
    "policy.about": "The band of about on either side, as a part of the stated value.",
    "policy.standing": "How far a standing count may have changed, as a part of it.",
    "policy.about_in_case": "What the case says about is, where another was asked for.",
    "rules[]": "The rules that were looked for.",
    "known_on": "As of which day the case is known; null: nothing is left out.",
    "known_on.date": "The day.",
    "known_on.later": "Claims left out, for they are from later on.",
    "known_on.unclear": "Claims left out, for they may be from later on.",
    "known_on.undated": "Claims left out, for no date of publication is known.",
    "policy.jump": "How many times as many people is a jump while counts are near.",
    "policy.near": "So many days apart, at most, two counts are near each other.",
    "summary": "How many there are of each.",
    "summary.claims": "Claims.",
    "summary.looked_at": "How many of the claims were looked at one by one; fewer than "
    "all where columns were screened.",
    "summary.set_aside": "Rows that could not be read.",
    "summary.questions": "Questions.",
    "summary.conflicts": "Findings that cannot all hold.",
    "summary.warnings": "Findings that are likely errors, or gaps to close.",
    "summary.notes": "Findings that are explained.",
    "summary.accepted": "Findings that somebody accepted; they are not listed.",
    "summary.lapsed": "Acceptances that hold no more.",
    "questions[]": "One measure, event and unit each.",
    "questions[].id": "Its measure, event and unit, joined.",
    "questions[].measure": "What is counted.",
    "questions[].event": "What it is part of.",
    "questions[].unit": "What it is counted in.",
    "questions[].claims[]": "The ids of its claims.",
    "questions[].scopes[]": "The scopes that were reported; behind them those without "
    "a claim of their own, of which others together say something.",
    **{f"questions[].scopes[].{key}": meaning for key, meaning in _SCOPE.items()},
    "questions[].scopes[].window": "The time that the count covers, as it was read.",
    "questions[].scopes[].window.mode": "In which way such windows compare.",
    "questions[].scopes[].window.start": "Where it begins, where that is known.",
    "questions[].scopes[].window.end": "Where it ends, where that is known.",
    "questions[].scopes[].claims[]": "The ids of its claims.",
    "questions[].scopes[].bounds": "What all claims of the case leave possible for it.",
    **{f"questions[].scopes[].bounds.{key}": told for key, told in _FIGURE.items()},
    "questions[].scopes[].bounds.witnesses[]": "The claims that the two ends rest on.",
    **{
        f"questions[].scopes[].bounds.{end}{key}": meaning
        for end in ("floor", "ceiling")
        for key, meaning in _SUPPORT.items()
    },
    "questions[].scopes[].bounds.left_out[]": "Claims left out, for they stand in a "
    "conflict.",
    "questions[].scopes[].positions[]": "The values that its claims can share.",
    **{
        f"questions[].scopes[].positions[].{key}": told for key, told in _FIGURE.items()
    },
    "questions[].scopes[].positions[].claims[]": "The claims that can hold there.",
    "questions[].scopes[].positions[].outlets[]": "Their outlets.",
    "questions[].scopes[].positions[].origins": "Their independent origins.",
    "questions[].scopes[].positions[].origins.at_least": "As many at least.",
    "questions[].scopes[].positions[].origins.at_most": "As many at most.",
    "questions[].doubts": "Which claims to doubt so that the rest can hold.",
    "questions[].doubts.is_exact": "Whether these are all such sets.",
    "questions[].doubts.sets[]": "Sets of claims, fewest independent origins first.",
    "questions[].doubts.sets[].claims[]": "The claims; each of them is needed.",
    "questions[].doubts.sets[].origins": "Their independent origins.",
    "questions[].doubts.sets[].origins.at_least": "As many at least.",
    "questions[].doubts.sets[].origins.at_most": "As many at most.",
    "claims[]": "The claims; of more than 10,000 those that findings name.",
    "claims[].id": "Its id in the file, else one made of what it says.",
    "claims[].as_written": "The figure as it was written.",
    **{f"claims[].{key}": meaning for key, meaning in _FIGURE.items()},
    "claims[].stated": "The one number that was said.",
    "claims[].quantifier": "How it binds; null: unknown.",
    "claims[].unit": "What is counted, in the singular.",
    "claims[].measure": "What is counted.",
    **{f"claims[].{key}": meaning for key, meaning in _SCOPE.items()},
    "claims[].event": "What it is part of.",
    "claims[].claimant": "Who says it.",
    "claims[].via": "Whom the outlet has it from.",
    "claims[].outlet": "The title that published it.",
    "claims[].document": "The id of the document it stands in.",
    "claims[].title": "The document's title.",
    "claims[].url": "The document's address.",
    "claims[].published": "When the document was published.",
    "claims[].quote": "The exact words.",
    "claims[].revised_by[]": "The claims that replace or withdraw it.",
    "claims[].row": "Its row in the file, the header being row 1.",
    "findings[]": "What was found, the gravest first.",
    "findings[].rule": "The rule that found it.",
    "findings[].severity": "What it asks of a reader.",
    "findings[].question": "The question it belongs to; null: the whole case.",
    "findings[].claims[]": "The claims that it rests on.",
    "findings[].message": "Who, what, which value, as of when.",
    "findings[].why[]": "Facts that can be checked, one each.",
    "findings[].next": "One thing to do.",
    "findings[].suspect": "The one claim that it doubts; null: it does not say which.",
    "findings[].others[]": "What else was found of a claim that it names: findings.",
    "findings[].fingerprint": "The same for the same rule and contents.",
    "lapsed[]": "Acceptances of what is not found any more, or not as accepted.",
    "lapsed[].fingerprint": "The fingerprint of the finding.",
    "lapsed[].rule": "The rule that had found it.",
    "lapsed[].by": "Who accepted it.",
    "lapsed[].because": "Why.",
    "lapsed[].on": "When, as stated.",
    "lapsed[].finding": "What it said.",
}


def _within(path: str, key: str) -> dict[str, str]:
    """Return what the keys of one part of a report mean where it stands elsewhere."""
    begin = f"{key}."
    return {
        f"{path}.{name.removeprefix(begin)}": meaning
        for name, meaning in REPORT.items()
        if name.startswith(begin)
    }


_SIDES = {"old": "The older state.", "new": "The newer state."}
_FOUND = {
    "appeared": "Findings that are told now and were not.",
    "gone": "Findings that were told and do not occur any more.",
    "accepted": "Findings that were told and are accepted now.",
}

DIFF: dict[str, str] = {
    "schema": "The name and version of this schema.",
    **_SIDES,
    **{
        f"{side}.{key}": REPORT[key]
        for side in _SIDES
        for key in ("title", "inputs[]", "inputs[].path", "inputs[].sha256")
    },
    "summary": "How many there are of each.",
    "summary.appeared": "Figures that are new.",
    "summary.corrected": "Figures that a later claim revises.",
    "summary.withdrawn": "Figures that a later claim takes back.",
    "summary.changed": "Figures that say something else, and no claim says why.",
    "summary.set_aside": "Figures whose row cannot be read any more.",
    "summary.removed": "Figures that are not there any more, and no claim says why.",
    **{f"summary.findings_{key}": meaning for key, meaning in _FOUND.items()},
    "summary.findings_changed": "Findings of the same claims, of which one was edited.",
    "figures[]": "What became of each figure, question by question.",
    "figures[].kind": "What became of it.",
    "figures[].question": "The question that it belongs to, or belonged to.",
    "figures[].fields[]": "What it says otherwise, where it has changed.",
    "figures[].reason": "Why its row cannot be read, where it was set aside.",
    "figures[].before[]": "The claims as they were.",
    **_within("figures[].before[]", "claims[]"),
    "figures[].between[]": "Further corrections on the way, the last few of many.",
    **_within("figures[].between[]", "claims[]"),
    "figures[].after": "The claim as it is now; null: it is not there any more.",
    **_within("figures[].after", "claims[]"),
    "findings": "Which findings have changed.",
    **{f"findings.{key}[]": meaning for key, meaning in _FOUND.items()},
    **{
        path: meaning
        for key in _FOUND
        for path, meaning in _within(f"findings.{key}[]", "findings[]").items()
    },
    "findings.changed[]": "Findings of the same claims, of which one was edited.",
    "findings.changed[].before": "The finding as it was told.",
    **_within("findings.changed[].before", "findings[]"),
    "findings.changed[].after": "The finding as it is told now.",
    **_within("findings.changed[].after", "findings[]"),
}

TRACE: dict[str, str] = {
    "schema": "The name and version of this schema.",
    "claim": "The id of the claim that was traced.",
    "status": "How far the trace comes.",
    "hops[]": "The steps, from the claim outwards, each once.",
    "hops[].role": "What the step is.",
    "hops[].id": "Its id; of a reference its document and label; else the name.",
    "hops[].name": "A title, a name, or the claim's words.",
    "hops[].date": "When it was published, as stated.",
    "hops[].missing[]": "What is not stated and should be.",
    "origins[]": "The names of its ends.",
    "outlets[]": "The outlets that were met, in their order.",
}
