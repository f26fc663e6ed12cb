"""The words by which units are counted, in English, Chinese and Burmese.

Only tables. Persons are also counted by the words that Korean, Thai, Vietnamese, Khmer
and Lao put behind the number.
"""

import re
from functools import cache, lru_cache
from typing import Final

#: The unit, and how it is written behind a number; the singular is the unit's name.
UNIT_WORDS: Final = {
    "person": """
        person|persons|people|individuals|individual|人|名|位|个人|ဦး|ယောက်|人员|명|คน|
        người|នាក់|ຄົນ""",
    "percent": "%|percent|per cent|pct|ရာခိုင်နှုန်း",
    "day": "day|days|天",
    "week": "week|weeks|个星期",
    "month": "month|months|个月",
    "year": "year|years|年",
    "hour": "hour|hours|小时|个小时",
    "minute": "minute|minutes|分钟",
    "kilometre": "km|kilometre|kilometres|kilometer|kilometers|公里|千米",
    "mile": "mile|miles|英里",
    "acre": "acre|acres|英亩",
    "hectare": "hectare|hectares|ha|公顷",
    "barrel": "barrel|barrels|bbl|桶",
    "vote": "vote|votes|票|张选票|张票",
    "case": "case|cases|例|个病例|病例|例病例|例确诊病例|确诊病例",
    "tonne": "tonne|tonnes|吨",
}

#: Counted things; people of every kind are persons.
THING_WORDS: Final = {
    "person": """
        soldier|soldiers|civilian|civilians|fighter|fighters|troops|resident|
        residents|child|children|man|men|woman|women|member|members|combatants|
        rebels|prisoner|prisoners|pows|detainees|refugee|refugees|idp|idps|
        villagers|villager|passengers|passenger|students|student|teachers|teacher|
        educators|staff|officers|officer|guerrillas|militants|victims|casualties|
        deaths|fatalities|pilots|pilot|policemen|boys|girls|monks|patients|workers|
        hostages|generals|士兵|战士|平民|居民|民众|战俘|难民|流离失所者|儿童|妇女|
        成员|军人|官兵|俘虏|村民|学生|伤者|死者|遇难者|囚犯|政治犯|家属|武装人员|
        抵抗战士|军政府士兵|抵抗军|body|bodies|corpse|corpses|具尸体|具遗体|尸体|遗体""",
    "house": "house|houses|homes|buildings|座房屋|间房屋|栋房屋",
    "household": "household|households|户",
    "family": "families|个家庭",
    "base": "base|bases|个基地|座基地|处基地",
    "camp": "camp|camps|个营地|座军营",
    "position": """
        position|positions|outpost|outposts|个据点|处据点|个哨所|处阵地|个阵地""",
    "town": "town|towns|个城镇|座城镇|个镇",
    "township": "township|townships|个镇区",
    "village": "village|villages|个村庄|个村|座村庄",
    "station": "station|stations",
    "vehicle": "vehicle|vehicles|trucks|辆车|辆汽车|辆",
    "school": "schools|所学校",
    "incident": "incident|incidents|clashes|attacks|airstrikes",
    "weapon": "weapons|guns|rifles|支枪|件武器",
}

#: Behind such a word a name says of what, where or when it counts.
_ON: Final = re.compile(
    r"\b(?:of|in|at|on|for|from|by|per|with|without|to|under|over|after|near|during)\b"
)
_NUMBER_OF: Final = re.compile(r"(?:the )?(?:total )?(?:number|count|total)s? of ")
_PLURALS: Final = frozenset({"people", "children", "men", "women"})


@lru_cache(maxsize=1024)
def unit_in(name: str, /) -> str:
    """Return the unit that the folded name of a measure counts, if it names just one.

    >>> unit_in("houses destroyed"), unit_in("total number of votes")
    ('house', 'vote')
    >>> unit_in("cost of houses"), unit_in("house prices"), unit_in("homes and schools")
    ('', '', '')
    """
    words = _ON.split(_NUMBER_OF.sub("", name, count=1), maxsplit=1)[0].split()
    by_plural = _units_by_plural()
    units = {by_plural[word] for word in words if word in by_plural}
    return units.pop() if len(units) == 1 else ""


def thing_counted(name: str, /) -> tuple[str, str]:
    """Return the last word of a folded name before where and when, and its unit.

    The unit is empty where the word is the plural of none.

    >>> thing_counted("of whom children"), thing_counted("border crossings in may")
    (('children', 'person'), ('crossings', ''))
    """
    parts = map(str.split, _ON.split(_NUMBER_OF.sub("", name, count=1)))
    last = next((words[-1] for words in parts if words), "")
    return last, _units_by_plural().get(last, "")


@cache
def _units_by_plural() -> dict[str, str]:
    """Return the unit of each English plural; made once."""
    found = {}
    for unit, text in (*UNIT_WORDS.items(), *THING_WORDS.items()):
        for word in (each.strip() for each in text.split("|")):
            is_plural = word.endswith("s") and word.isascii() and len(word) > 3
            if word in _PLURALS or is_plural:
                found[word] = unit
    return found
