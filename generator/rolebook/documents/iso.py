"""ISO codes in words: countries, regions and languages, for pages that people read.

Codes that stand in none of these tables are printed as they are. In another language than English, countries and
languages have the names of the Unicode locale data, which Babel holds; it knows no states and provinces, so those keep
their English names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Literal

from rolebook.language import ENGLISH, spoken

_COUNTRIES = """
AD Andorra; AE United Arab Emirates; AF Afghanistan; AG Antigua and Barbuda; AI Anguilla; AL Albania; AM
Armenia; AO Angola; AQ Antarctica; AR Argentina; AS American Samoa; AT Austria; AU Australia; AW Aruba; AX
Åland Islands; AZ Azerbaijan; BA Bosnia and Herzegovina; BB Barbados; BD Bangladesh; BE Belgium; BF
Burkina Faso; BG Bulgaria; BH Bahrain; BI Burundi; BJ Benin; BL Saint Barthélemy; BM Bermuda; BN Brunei;
BO Bolivia; BQ Caribbean Netherlands; BR Brazil; BS Bahamas; BT Bhutan; BV Bouvet Island; BW Botswana; BY
Belarus; BZ Belize; CA Canada; CC Cocos Islands; CD Democratic Republic of the Congo; CF Central African
Republic; CG Republic of the Congo; CH Switzerland; CI Côte d’Ivoire; CK Cook Islands; CL Chile; CM
Cameroon; CN China; CO Colombia; CR Costa Rica; CU Cuba; CV Cape Verde; CW Curaçao; CX Christmas Island;
CY Cyprus; CZ Czechia; DE Germany; DJ Djibouti; DK Denmark; DM Dominica; DO Dominican Republic; DZ
Algeria; EC Ecuador; EE Estonia; EG Egypt; EH Western Sahara; ER Eritrea; ES Spain; ET Ethiopia; FI
Finland; FJ Fiji; FK Falkland Islands; FM Micronesia; FO Faroe Islands; FR France; GA Gabon; GB United
Kingdom; GD Grenada; GE Georgia; GF French Guiana; GG Guernsey; GH Ghana; GI Gibraltar; GL Greenland; GM
Gambia; GN Guinea; GP Guadeloupe; GQ Equatorial Guinea; GR Greece; GS South Georgia and the South Sandwich
Islands; GT Guatemala; GU Guam; GW Guinea-Bissau; GY Guyana; HK Hong Kong; HM Heard Island and McDonald
Islands; HN Honduras; HR Croatia; HT Haiti; HU Hungary; ID Indonesia; IE Ireland; IL Israel; IM Isle of
Man; IN India; IO British Indian Ocean Territory; IQ Iraq; IR Iran; IS Iceland; IT Italy; JE Jersey; JM
Jamaica; JO Jordan; JP Japan; KE Kenya; KG Kyrgyzstan; KH Cambodia; KI Kiribati; KM Comoros; KN Saint
Kitts and Nevis; KP North Korea; KR South Korea; KW Kuwait; KY Cayman Islands; KZ Kazakhstan; LA Laos; LB
Lebanon; LC Saint Lucia; LI Liechtenstein; LK Sri Lanka; LR Liberia; LS Lesotho; LT Lithuania; LU
Luxembourg; LV Latvia; LY Libya; MA Morocco; MC Monaco; MD Moldova; ME Montenegro; MF Saint Martin; MG
Madagascar; MH Marshall Islands; MK North Macedonia; ML Mali; MM Myanmar; MN Mongolia; MO Macao; MP
Northern Mariana Islands; MQ Martinique; MR Mauritania; MS Montserrat; MT Malta; MU Mauritius; MV
Maldives; MW Malawi; MX Mexico; MY Malaysia; MZ Mozambique; NA Namibia; NC New Caledonia; NE Niger; NF
Norfolk Island; NG Nigeria; NI Nicaragua; NL Netherlands; NO Norway; NP Nepal; NR Nauru; NU Niue; NZ New
Zealand; OM Oman; PA Panama; PE Peru; PF French Polynesia; PG Papua New Guinea; PH Philippines; PK
Pakistan; PL Poland; PM Saint Pierre and Miquelon; PN Pitcairn; PR Puerto Rico; PS Palestine; PT Portugal;
PW Palau; PY Paraguay; QA Qatar; RE Réunion; RO Romania; RS Serbia; RU Russia; RW Rwanda; SA Saudi Arabia;
SB Solomon Islands; SC Seychelles; SD Sudan; SE Sweden; SG Singapore; SH Saint Helena; SI Slovenia; SJ
Svalbard and Jan Mayen; SK Slovakia; SL Sierra Leone; SM San Marino; SN Senegal; SO Somalia; SR Suriname;
SS South Sudan; ST São Tomé and Príncipe; SV El Salvador; SX Sint Maarten; SY Syria; SZ Eswatini; TC Turks
and Caicos Islands; TD Chad; TF French Southern Territories; TG Togo; TH Thailand; TJ Tajikistan; TK
Tokelau; TL Timor-Leste; TM Turkmenistan; TN Tunisia; TO Tonga; TR Türkiye; TT Trinidad and Tobago; TV
Tuvalu; TW Taiwan; TZ Tanzania; UA Ukraine; UG Uganda; UM United States minor outlying islands; US United
States; UY Uruguay; UZ Uzbekistan; VA Vatican City; VC Saint Vincent and the Grenadines; VE Venezuela; VG
British Virgin Islands; VI United States Virgin Islands; VN Vietnam; VU Vanuatu; WF Wallis and Futuna; WS
Samoa; YE Yemen; YT Mayotte; ZA South Africa; ZM Zambia; ZW Zimbabwe
"""
"""ISO 3166-1, after the public-domain table of the time zone database, with names in their everyday form."""

_REGIONS = """
US-AL Alabama; US-AK Alaska; US-AZ Arizona; US-AR Arkansas; US-CA California; US-CO Colorado; US-CT
Connecticut; US-DE Delaware; US-DC District of Columbia; US-FL Florida; US-GA Georgia; US-HI Hawaii; US-ID
Idaho; US-IL Illinois; US-IN Indiana; US-IA Iowa; US-KS Kansas; US-KY Kentucky; US-LA Louisiana; US-ME
Maine; US-MD Maryland; US-MA Massachusetts; US-MI Michigan; US-MN Minnesota; US-MS Mississippi; US-MO
Missouri; US-MT Montana; US-NE Nebraska; US-NV Nevada; US-NH New Hampshire; US-NJ New Jersey; US-NM New
Mexico; US-NY New York; US-NC North Carolina; US-ND North Dakota; US-OH Ohio; US-OK Oklahoma; US-OR
Oregon; US-PA Pennsylvania; US-RI Rhode Island; US-SC South Carolina; US-SD South Dakota; US-TN Tennessee;
US-TX Texas; US-UT Utah; US-VT Vermont; US-VA Virginia; US-WA Washington; US-WV West Virginia; US-WI
Wisconsin; US-WY Wyoming; CA-AB Alberta; CA-BC British Columbia; CA-MB Manitoba; CA-NB New Brunswick;
CA-NL Newfoundland and Labrador; CA-NS Nova Scotia; CA-NT Northwest Territories; CA-NU Nunavut; CA-ON
Ontario; CA-PE Prince Edward Island; CA-QC Quebec; CA-SK Saskatchewan; CA-YT Yukon
"""
"""ISO 3166-2, of the two countries whose states and provinces have pay laws of their own."""

_LANGUAGES = """
af Afrikaans; am Amharic; ar Arabic; az Azerbaijani; be Belarusian; bg Bulgarian; bn Bengali; bs Bosnian;
ca Catalan; cs Czech; cy Welsh; da Danish; de German; el Greek; en English; es Spanish; et Estonian; eu
Basque; fa Persian; fi Finnish; fil Filipino; fr French; ga Irish; gl Galician; gu Gujarati; ha Hausa; he
Hebrew; hi Hindi; hr Croatian; hu Hungarian; hy Armenian; id Indonesian; ig Igbo; is Icelandic; it
Italian; ja Japanese; jv Javanese; ka Georgian; kk Kazakh; km Khmer; kn Kannada; ko Korean; ku Kurdish; ky
Kyrgyz; lo Lao; lt Lithuanian; lv Latvian; mk Macedonian; ml Malayalam; mn Mongolian; mr Marathi; ms
Malay; mt Maltese; my Burmese; ne Nepali; nl Dutch; nb Norwegian Bokmål; nn Norwegian Nynorsk; no
Norwegian; pa Punjabi; pl Polish; ps Pashto; pt Portuguese; ro Romanian; ru Russian; rw Kinyarwanda; sd
Sindhi; si Sinhala; sk Slovak; sl Slovenian; so Somali; sq Albanian; sr Serbian; su Sundanese; sv Swedish;
sw Swahili; ta Tamil; te Telugu; tg Tajik; th Thai; ti Tigrinya; tl Tagalog; tr Turkish; uk Ukrainian; ur
Urdu; uz Uzbek; vi Vietnamese; xh Xhosa; yo Yoruba; yue Cantonese; zh Chinese; zu Zulu
"""
"""ISO 639, the languages that trainers are asked for most."""


def country(code: str) -> str:
    """`CA` as `Canada`."""
    return _named("territories", code) or _table(_COUNTRIES).get(code, code)


def region(code: str) -> str:
    """`CA-ON` as `Ontario`."""
    return _table(_REGIONS).get(code, code)


def language(tag: str) -> str:
    """A BCP 47 tag in words and as it is: `English (en)`, `French (fr-CA)`."""
    code = tag.split("-")[0].lower()
    name = _named("languages", code) or _table(_LANGUAGES).get(code)
    return f"{name} ({tag})" if name else tag


def places(countries: Sequence[str], regions: Iterable[str]) -> tuple[str, ...]:
    """Where work may be done, a country each: `Canada (Ontario)`, `United States`."""
    within: dict[str, list[str]] = {code: [] for code in countries}
    for code in regions:
        within.setdefault(code.split("-")[0], []).append(region(code))
    return tuple(f"{country(code)} ({', '.join(names)})" if names else country(code) for code, names in within.items())


def _named(what: Literal["territories", "languages"], code: str) -> str:
    """The name in the language that is spoken; empty in English, and where the data has none."""
    language = spoken()
    return "" if language is ENGLISH else _names(language.tag, what).get(code, "")


@cache
def _names(tag: str, what: Literal["territories", "languages"]) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError  # English needs none of it

    try:
        known = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return {}
    return known.territories if what == "territories" else known.languages


@cache
def _table(text: str) -> Mapping[str, str]:
    entries = (entry.strip().partition(" ") for entry in text.replace("\n", " ").split(";"))
    return {code: name for code, _, name in entries}
