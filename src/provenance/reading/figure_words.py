"""The words that stand in figures, in English, Chinese and Burmese, and their meaning.

Only tables: what is not here is not understood, and a number beside a word that is not
understood is refused rather than read as exact.
"""

from enum import Enum, auto
from typing import Final

from provenance.model import THING_WORDS, UNIT_WORDS
from provenance.reading.quantities import Bind


class Kind(Enum):
    """What a word or a sign does in a figure."""

    DIGITS = auto()
    #: A run of Chinese numerals.
    CHINESE = auto()
    #: `seven`, `sixty`, `half a million`.
    NUMBER = auto()
    #: `hundred`, `million`, `k`: it multiplies the number before it.
    SCALE = auto()
    #: `hundreds`: a vague word alone, a scale behind a number.
    SCALES = auto()
    #: `dozens`, `several`, 数百: there is a number, and it was not said.
    VAGUE = auto()
    UNKNOWN = auto()
    #: `none`: zero without a number.
    NONE = auto()
    BIND_BEFORE = auto()
    BIND_AFTER = auto()
    BIND_EITHER = auto()
    #: `between`, `from`: a range must follow.
    RANGE = auto()
    #: `to`, `-`: stands between the two numbers of a range.
    TO = auto()
    AND = auto()
    #: `±`.
    SPREAD = auto()
    #: `$`, `kyats`: before or behind the number.
    MONEY = auto()
    #: `%`, `people`, 人: behind the number.
    UNIT = auto()
    #: `soldiers`, `killed`: understood, and no part of the number.
    NOUN = auto()
    #: `exactly`, `a total of`: changes nothing.
    NEUTRAL = auto()
    #: `another`: a part that comes on top of something that is not said here.
    FURTHER = auto()
    OF = auto()
    OTHER = auto()


#: The kinds that a number can begin with.
NUMBERS: Final = frozenset({Kind.DIGITS, Kind.CHINESE, Kind.NUMBER})

BEFORE: Final = {
    Bind.AT_LEAST: """
        no less than|no fewer than|not less than|not fewer than|a minimum of|
        minimum of|min.|min|at the very least|>=|≥|不少于|不低于|不小于|不下于|不下|
        至少有|至少已有|至少已|至少造成|至少导致|最少有|至少|最少|起码|最低""",
    Bind.MORE_THAN: """more than|over|above|upwards of|upward of|in excess of|
        exceeding|greater than|higher than|well over|well above|well more than|
        far more than|much more than|far over|or more than|>|超过了|超过|超出|逾|
        多于|大于|高于|突破|不止""",
    Bind.AT_MOST: """up to|as many as|not more than|no more than|not exceeding|
        a maximum of|maximum of|max.|max|not over|<=|≤|不超过|不多于|不大于|不高于|
        最多|至多|最高|多达""",
    Bind.LESS_THAN: """less than|fewer than|under|below|lower than|smaller than|
        well under|well below|or less than|or fewer than|far fewer than|
        far less than|<|不足|不到|少于|低于|小于|不满|未达""",
    Bind.ABOUT: """about|around|roughly|circa|c.|c|ca.|ca|some|an estimated|
        estimated at|in the region of|in the order of|on the order of|
        somewhere around|an approximate|~|≈|约有|约|大约有|大约|大概|大致|估计有|
        估计|据估计|差不多""",
    Bind.NEARLY: """nearly|almost|close to|close on|not quite|approaching|nearing|
        just under|just below|just short of|slightly under|slightly below|
        slightly less than|slightly fewer than|a little under|a little less than|
        将近|接近|几近|几乎|近""",
    Bind.JUST_OVER: """just over|just above|slightly over|slightly above|
        slightly more than|a little over|a little more than""",
}

AFTER: Final = {
    Bind.AT_LEAST: """+|plus|-plus|or more|or above|or higher|and counting|以上|
        或以上|及以上|或更多""",
    Bind.MORE_THAN: "多|余|开外|ကျော်",
    Bind.AT_MOST: """or less|or fewer|
        or below|or lower|以下|或以下|以内|之内""",
    Bind.ABOUT: """or so|give or take|more or less|or thereabouts|-odd|odd|左右|
        上下|ခန့်|လောက်|ဝန်းကျင်""",
    Bind.NEARLY: "နီးပါး",
}

EITHER: Final = {
    Bind.EXACTLY: "exactly|precisely|整",
    Bind.AT_LEAST: "at least|at minimum|minimum|အနည်းဆုံး",
    Bind.AT_MOST: "at most|at maximum|maximum|at the most|အများဆုံး",
    Bind.MORE_THAN: "超",
    Bind.LESS_THAN: "未满|未満",
    Bind.ABOUT: """
        approximately|approx.|approx|estimated|est.|est|reckoned|as an estimate""",
}

#: Words that each stand for one kind without anything more.
PLAIN: Final = {
    Kind.VAGUE: """several|several hundred|several hundreds|several thousand|
        several thousands|several dozen|several dozens|many|numerous|countless|
        scores|a few|a few dozen|a few hundred|a few thousand|few|a handful|
        a couple|a number|a large number|large numbers|tens|tens of thousands|
        hundreds of thousands|tens of millions|hundreds of millions|若干|许多|很多|
        大量|众多|多人|多名|不少|上百|上千|上万|成百上千|成千上万""",
    Kind.UNKNOWN: """unknown|not known|unclear|undetermined|unspecified|undisclosed|
        an unknown number|an unspecified number|an undisclosed number|
        unknown number|unspecified number|number unknown|未知|不明|不详|不清楚|未详|
        人数不明|数量不明|人数不详|数量不详|人数未知|数量未知|不知""",
    Kind.NONE: "none|no one|no-one|nobody|nil|no|not one|not a single|没有|无",
    Kind.RANGE: "between|from|anywhere between|anywhere from|介于|从",
    Kind.TO: "-|to|through|or|至|到|或",
    Kind.AND: "and|&|和|与|及",
    Kind.SPREAD: "±|+/-|+-|plus or minus|plus-minus",
    Kind.NEUTRAL: """
        a total of|total of|total|in total|a combined|all told|altogether|all|the|
        only|just|共计|总共有|总共|一共有|一共|共有|共|总计|合计|仅|只有|有|为|是|
        达到|已达|达|之间|间|စုစုပေါင်း""",
    Kind.FURTHER: """another|an additional|additional|a further|further|other|另外|
        另有|另""",
    Kind.OF: "of|的",
}

UNITS: Final = UNIT_WORDS

#: Counted things; people of every kind are persons.
NOUNS: Final = {
    **THING_WORDS,
    "": """
        junta-held|held|junta|regime|government|military|army|resistance|rebel|
        armed|political|local|internally|displaced|police|prison|family|enemy|
        allied|joint|killed|dead|died|injured|wounded|hurt|captured|arrested|
        detained|surrendered|evacuated|missing|fled|freed|released|affected|myanmar|
        burmese|chinese|karenni|死亡|身亡|丧生|遇难|阵亡|受伤|被俘|被捕|失踪|
        流离失所|撤离|投降|遇害|获释|个|座|处|架|艘|具|支|所|件|次|起|缅军|政府军|
        军政府|抵抗组织""",
}

SCALES: Final = {
    100: "hundred|ရာ",
    1000: "thousand|k|ထောင်",
    10_000: "သောင်း",
    100_000: "lakh|lakhs|lac|lacs|သိန်း",
    1_000_000: "million|mn|mln|mio|m|သန်း",
    10_000_000: "crore|crores|ကုဋေ",
    1_000_000_000: "billion|bn|bln|b",
    1_000_000_000_000: "trillion|tn|trn",
    12: "dozen",
}

#: Vague alone ("dozens"), a scale behind a number ("2 millions").
PLURAL_SCALES: Final = {
    12: "dozens",
    100: "hundreds",
    1000: "thousands",
    1_000_000: "millions",
    1_000_000_000: "billions",
}

#: One letter says a scale only right behind the digits: "200 m" may be metres.
LETTERS: Final = frozenset({"k", "m", "b"})

_SMALL: Final = """zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|
    thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"""
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"

NUMBER_WORDS: Final = {
    **{word.strip(): value for value, word in enumerate(_SMALL.split("|"))},
    **{word: 10 * value for value, word in enumerate(_TENS.split("|"), start=2)},
    "half a dozen": 6,
    "half a million": 500_000,
    "half a billion": 500_000_000,
}

#: Words that contain another entry and mean something else.
TRAPS: Final = """最近|附近|远近|邻近|临近|近年|近日|近期|北约|条约|公约|节约|合约|
    邀约|制约|签约|约定|约束|纽约|业余|其余|多余|剩余|人民|人口|人次|人家|人士|人均|
    名单|名称|名义|位于|位置|地位|单位|部位|超级|超市|通过|过去|过程|经过|一起|起来|
    起义|上下文|到达|达成|对于|不超|至今|至于|甚至|以及|以来|百分点|个百分点|年代|
    周围|周边|元首|次日|例如|例外|比例|案例|先例|惯例|条例|例行|一些|一直|一起|一样|一旦|一般|一方|万一|十分"""
