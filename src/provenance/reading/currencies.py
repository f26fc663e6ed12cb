"""Currencies: how they are written, by their codes of ISO 4217.

Only tables. A code that is also an English word (MAD, TRY) is left out, and so is a
name that is one ("won", "pound"). A name that several countries use is a unit of its
own.
"""

from typing import Final

#: The unit, and how it is written.
MONEY: Final = {
    "USD": "$|us$|usd|us dollar|us dollars|u.s. dollars|dollar|dollars|美元",
    "EUR": "€|eur|euro|euros|欧元",
    "GBP": "£|gbp|pounds sterling|英镑",
    "MMK": """
        mmk|kyat|kyats|ks|myanmar kyat|myanmar kyats|burmese kyat|burmese kyats|
        缅币|缅元|ကျပ်""",
    "INR": "₹|inr|indian rupee|indian rupees",
    "PKR": "pkr|pakistani rupee|pakistani rupees",
    "LKR": "lkr|sri lankan rupee|sri lankan rupees",
    "NPR": "npr|nepali rupee|nepali rupees|nepalese rupees",
    "rupee": "rupee|rupees|rs|rs.|卢比",
    "CNY": "cny|rmb|yuan|renminbi|人民币|元人民币|元",
    "THB": "thb|baht|泰铢",
    "dirham": "dirham|dirhams",
    "AED": "aed|emirati dirham|emirati dirhams|uae dirham|uae dirhams",
    "MAD": "moroccan dirham|moroccan dirhams",
    "dinar": "dinar|dinars",
    "IQD": "iqd|iraqi dinar|iraqi dinars",
    "JOD": "jod|jordanian dinar|jordanian dinars",
    "KWD": "kwd|kuwaiti dinar|kuwaiti dinars",
    "LYD": "lyd|libyan dinar|libyan dinars",
    "DZD": "dzd|algerian dinar|algerian dinars",
    "TND": "tnd|tunisian dinar|tunisian dinars",
    "RSD": "rsd|serbian dinar|serbian dinars",
    "riyal": "riyal|riyals|rial|rials",
    "SAR": "sar|saudi riyal|saudi riyals",
    "QAR": "qar|qatari riyal|qatari riyals",
    "IRR": "irr|iranian rial|iranian rials",
    "YER": "yer|yemeni rial|yemeni rials",
    "lira": "lira|liras",
    "TRY": "turkish lira|turkish liras",
    "SYP": "syp|syrian pound|syrian pounds",
    "LBP": "lbp|lebanese pound|lebanese pounds|lebanese lira|lebanese liras",
    "EGP": "egp|egyptian pound|egyptian pounds",
    "SDG": "sudanese pound|sudanese pounds",
    "SSP": "ssp|south sudanese pound|south sudanese pounds",
    "ILS": "ils|nis|₪|shekel|shekels",
    "RUB": "rub|₽|rouble|roubles|ruble|rubles",
    "UAH": "uah|₴|hryvnia|hryvnias|hryvnya",
    "PLN": "pln|zloty|zlotys|zlotych",
    "CHF": "chf|swiss franc|swiss francs",
    "JPY": "jpy|yen|japanese yen|日元",
    "KRW": "krw|₩|south korean won|韩元",
    "HKD": "hkd|hk$|港元|港币",
    "TWD": "twd|nt$|新台币",
    "IDR": "idr|rupiah",
    "MYR": "myr|ringgit|ringgits",
    "PHP": "php|₱|philippine peso|philippine pesos",
    "VND": "vnd|₫|vietnamese dong",
    "BDT": "bdt|taka|৳",
    "AFN": "afn|afghani|afghanis",
    "KZT": "kzt|tenge",
    "ETB": "etb|birr",
    "NGN": "ngn|₦|naira",
    "ZAR": "zar|south african rand",
    "KES": "kes|ksh|kenyan shilling|kenyan shillings",
    "UGX": "ugx|ugandan shilling|ugandan shillings",
    "peso": "peso|pesos",
    "MXN": "mxn|mexican peso|mexican pesos",
    "shilling": "shilling|shillings",
    "franc": "franc|francs",
    "XOF": "xof|west african cfa franc|west african cfa francs",
    "XAF": "xaf|central african cfa franc|central african cfa francs",
}

#: Units whose name does not say which of several it is.
UNIT_OF_ONE: Final = {
    "rupee": frozenset({"INR", "PKR", "LKR", "NPR"}),
    "dirham": frozenset({"AED", "MAD"}),
    "dinar": frozenset({"IQD", "JOD", "KWD", "LYD", "DZD", "TND", "RSD"}),
    "riyal": frozenset({"SAR", "QAR", "IRR", "YER"}),
    "lira": frozenset({"TRY", "LBP", "SYP"}),
    "peso": frozenset({"PHP", "MXN"}),
    "shilling": frozenset({"KES", "UGX"}),
    "franc": frozenset({"CHF", "XOF", "XAF"}),
}
