"""Whether a name is given to what was launched, and not compared with it: "fired a Hwasong-18", "larger than a"."""

import re

from lofted.facts import Claim, Reading
from lofted.told.going_on import APPOSED
from lofted.told.launch_words import OF_DAY

AROUND = 70  # characters on each side of a name in which the verb of its launch stands; some ten words

_LAUNCHED = re.compile(
    r"\b(?:launch(?:ed|es|ing)?|(?:test[- ]?)?fir(?:ed|es|ing)|(?:flight[- ])?test(?:ed|s|ing)?|lofted|flew)\s(?:of\s)?"
    r"(?:[\w“\"‘’'-]+\s){0,7}[“\"‘]?$",
    re.I,
)
_IS_A = re.compile(
    r"\b(?:was|is|were|as|named|called|dubbed|designated)\s(?:(?:an?|the|its|in fact|actually|really|new|"
    r"solid-fuell?ed|liquid-fuell?ed|solid-fuel|so-called|of(?:\sthe)?|type)\s){0,3}[“\"‘]?$|"
    r"\brode\s(?:up\s|into\sorbit\s|to\sorbit\s)?(?:on|atop|aboard)\s(?:an?|the|its)\s(?:new\s)?$|"
    r"\b(?:named|called|dubbed|designated|identified)\s(?:it|(?:the|this|its|that)\s(?:new\s)?(?:missile|rocket|weapon|ICBM))\s(?:as\s)?"
    r"(?:(?:an?|the)\s)?[“\"‘]?$|"
    r"\b(?:19|20)\d\d:\s(?:an?|the)\s(?:\w+\s)?[“\"‘]?$",  # "13 April 2023: a Hwasong-18."
    re.I,
)
_WHICH_FLEW = re.compile(
    r"[’”\"]?,\s(?:which|that)\s(?:had\s|was\s|had\sbeen\s)?(?:flew|flown|fired|launched|test-fired|rose|risen|climbed|stayed)\s(?:[\w,.]+\s){0,8}?"
    r"(?:in|on)\s(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?(?:19|20)\d\d"
)
_THAT = re.compile(
    r"\b(?:said|reported|announced|claimed|confirmed)\s(?:[A-Z][\w’'-]+\s|on\s|late\s|early\s){0,4}that\s(?:an?|the|its|one)\s(?:new\s)?[“\"‘]?$"
)
_WAS_FIRED = re.compile(
    r"[’”\"]?\s(?:(?!(?:and|but|that|which|than|or|when|while|after)\b)[\w-]+\s){0,6}(?:was|were)\s(?:test-)?(?:launched|fired|tested|flown)\b",
    re.I,
)
_FLEW = re.compile(  # what stands right behind the name of what flies
    r"[’”\"]?(?:\s(?:ICBM|missile|rocket))?(?:\s(?:of|on)\s(?:[\w.,]{1,10}\s){0,2}?\w{1,9}\.?,?\s(?:19|20)\d\d)?"
    r",?\s(?:(?:that|which)\s(?:[A-Z][\w.]+\s){1,3}(?:had\s|has\s)?)?"
    r"(?:launched|fired|test-fired|tested|flown|rose|climbed|flew|fell|soared|travell?ed|reached|landed|covered|"
    r"crossed|overflew|passed|lifted|crashed|exploded|splashed|plunged|blew|failed|broke|carried|put|placed|climb|rise|soar|fly|lift\soff|take\soff|came\sdown|went\sup|went|was\sin\sthe\sair|was\saloft|stayed|peaked)\b"
)
_ASIDE = re.compile(  # "the Hwasong-14, an intercontinental missile, flew", "a Chollima-1 carrying a satellite blew up"
    r"^,\s(?:an?|the|its)\s[^,;.]{3,60},(?=\s)|^(?:\srocket)?\s(?:carrying|with)\s(?:an?|the|its)\s(?:[\w-]+\s){0,3}satellite(?=\s)"
)
LIKENED = re.compile(r"\b(?:than|like|unlike|as|from|resembl\w*|not|never)\s(?:(?:the|an?|its)\s)?[“\"‘]?$", re.I)
_NEAR_COMPARED = re.compile(
    r"\b(?:than|like|unlike|as|from|of|with|after|before|since|and|or|to)\s(?:(?:the|an?|its)\s)?(?:[a-z-]+\s)?[“\"‘]?$",
    re.I,
)
_COMPARED = re.compile(
    r"\b(?:than|like|similar|based|variant|version|modifi\w*|derived|resembl\w*|unlike|from|after|before|since|with|by|at|"
    r"not|never|instead|rather|engines?|stages?|warheads?|previous|earlier|could|may|might|would|will|if|plan\w*|or|and)\b",
    re.I,
)
KIN = re.compile(  # "was an improved version of the", "had fired an upgraded"
    r"\b(?:was|is|were|fired|launched|tested|flew|as)\s(?:an?|the|its)\s(?:new\s|slightly\s|much\s)?"
    r"(?:(?:improved|upgraded|modified|enhanced|advanced|enlarged|stretched|refined|updated|new(?:er)?|better)\s)?"
    r"(?:(?:version|variant|model|form|derivative|modification|upgrade)\s(?:of|on)\s(?:the|its|an?)\s)[“\"‘]?$|"
    r"\b(?:was|is|were|fired|launched|tested|flew|as)\s(?:an?|the|its)\s"
    r"(?:improved|upgraded|modified|enhanced|enlarged|stretched|refined|updated)\s[“\"‘]?$"
)
_AS_MUCH = re.compile(r"\b(?:as\s\w+|again|the\ssame)\sas\s(?:(?:the|its|an?)\s)?[“\"‘]?$", re.I)  # "as high as the"


def names_it(claim: Claim, reading: Reading) -> bool:
    """Whether a name is given to what was launched, and not compared with it."""
    text = reading.article.text
    before = text[max(claim.sentence.start, claim.span.start - AROUND) : claim.span.start]
    after = _ASIDE.sub("", text[claim.span.end : min(claim.sentence.end, claim.span.end + AROUND)])
    found = _IS_A.search(before) or _LAUNCHED.search(before)
    if _WHICH_FLEW.match(after):
        return True  # "the record of the Hwasong-18, which had flown for 74 minutes in July 2023"
    if found:
        return not _COMPARED.search(found[0]) and not _AS_MUCH.search(before)
    if APPOSED.search(before) or (_FLEW.match(after) and not _NEAR_COMPARED.search(before)):
        return True
    noun = OF_DAY.match(after)
    alone = noun is not None and not after[noun.end() :][:1].islower()
    if alone and not LIKENED.search(before):  # "the Hwasong-18 of 18 December", also behind "after the"
        return True
    opens = not before.strip(' “"‘') or before.strip().lower() in ("a", "the", "an", "its") or _THAT.search(before)
    return bool(opens and _WAS_FIRED.match(after))
