"""What the keys of the JSON of reports and traces mean."""

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
    "summary": "How many there are of each.",
    "summary.claims": "Claims.",
    "summary.set_aside": "Rows that could not be read.",
    "summary.questions": "Questions.",
    "summary.conflicts": "Findings that cannot all hold.",
    "summary.warnings": "Findings that are likely errors, or gaps to close.",
    "summary.notes": "Findings that are explained.",
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
    "findings[].beneath[]": "What else was found of a claim that it names: findings.",
    "findings[].fingerprint": "The same for the same rule and contents.",
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
