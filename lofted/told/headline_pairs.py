"""Words of a headline that exclude words of the text, in pairs: how a launch ended, what was set off, who came along.

Each row has the words of two sides, and those beside which the two do not exclude each other: what tells that the text
speaks of both, or of another time. `headline.opposites` looks for a side in the headline whose other side alone is in
the text.
"""

import re

_THEN = r"earlier|previous\w*|had|after|since|until|later|last|before|again|still|despite|although|but|though"
_IN_ORBIT = r"(?:in|into|on)\s(?:an?\s|its\s|the\s|low\s|planned\s|intended\s|correct\s|[Ee]arth\s){0,3}orbit"
_MOON = r"(?:the\s)?(?:[Mm]oon|lunar\ssurface)"

_WORDS = (  # one side, the other side, words of the text beside which they do not exclude each other
    (  # the satellite was lost, or is in orbit
        r"\bfail(?:s|ed)\sto\s(?:put|place|launch|reach|orbit|send|enter|get)\b|"
        r"\b(?:satellite|rocket|launch)\s(?:\w+\s)?(?:fail(?:s|ed)|lost|crashe[sd]|explode[sd]|ends\sin\sfailure)\b|"
        r"\bfailed\s(?:to\s)?(?:[\w-]+\s){0,2}(?:launch|attempt)\b",
        rf"(?<!to )\b(?:put|placed|entered|reached|sent|inserted|is|was|went)\b[^.;:]{{0,60}}?"
        rf"\b(?:{_IN_ORBIT}|orbit)\b",
        r"fail\w*|los[st]\w*|crash\w*|explo\w*|never|not|unsuccessful\w*|first\sattempt|earlier|previous\w*|claim\w*|"
        r"deni\w*|doubt\w*",
    ),
    (  # which bomb
        r"\batom(?:ic)?\sbomb\b",
        r"\b(?:hydrogen|thermonuclear|H-)\s?bomb\b",
        r"atom\w*|A-bomb|fission|doubt\w*|whether|not",
    ),
    (
        r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|rul(?:es|ed)\sout)\b",
        r"\b(?:confirm(?:s|ed)|admit(?:s|ted)|acknowledge[sd])\b",
        r"den(?:y|ies|ied|ial)|reject\w*|rul\w+\sout|not|no|nor|never|false|untrue|neither",
    ),
    (
        r"\b(?:off|from|on)\s(?:its\s|the\s|North\sKorea['’]s\s|North['’]s\s)?east(?:ern)?\scoast\b",
        r"\b(?:off|from|on)\s(?:its\s|the\s|North\sKorea['’]s\s|North['’]s\s)?west(?:ern)?\scoast\b",
        r"east\w*|both|across|other",
    ),
    (
        r"\b(?:soft-)?(?:lands|landed|touche[sd]\sdown)\s(?:safely\s|softly\s)?on\s" + _MOON + r"\b",
        r"\b(?:crashed|crashes|smashed)\s(?:into|on|onto)\s" + _MOON + r"\b",
        rf"soft\w*|touch\w*|safe\w*|landed|earlier|other|{_THEN}",
    ),
    (
        r"\b(?:resumes?|resumed|restarts?|restarted)\b",
        r"\b(?:suspended|suspends|halted|halts|froze|freezes|paused)\b",
        rf"resum\w*|restart\w*|{_THEN}",
    ),
    (
        r"\b(?:signs|signed|joins|joined)\b",
        r"\b(?:refused|declined)\sto\s(?:sign|join)\b|\b(?:withdrew|withdrawn|has\squit)\b",
        rf"sign(?:s|ed)|join(?:s|ed)|{_THEN}",
    ),
    (  # what flew over Japan came down beyond it
        r"\b(?:lands?|landed|falls?|fell|splashes\sdown|comes\sdown|drops)\s(?:in|into)\s(?:the\s)?(?:Sea\sof\sJapan|East\sSea)\b",
        r"\bover\s(?:northern\s)?(?:Japan|Hokkaido|Aomori|Tohoku)\b[^.;]{0,80}?\b(?:in|into)\s(?:the\s)?Pacific\b",
        r"Sea\sof\sJapan|East\sSea",
    ),
    (
        r"\bdaughter\b",
        r"\bsister\b",
        r"daughters?|niece|aunt|child|girl|both|wife",
    ),
    (
        r"\bpostpone[sd]?\b|\bdelay(?:s|ed)\b|\bcall(?:s|ed)\soff\b|\bscrub(?:s|bed)\b",
        r"\b(?:lifted|blasted|took)\soff\b|\b(?:was|were)\slaunched\b",
        rf"postpon\w*|delay\w*|scrub\w*|called\soff|put\soff|next|new\sdate|wait\w*|{_THEN}",
    ),
    (
        r"\bintercept(?:s|ed)?\b|\bshoots?\sdown\b|\bshot\sdown\b|\bdowns\b",
        r"\b(?:did|was|were|had)\snot\s(?:try\sto\s|attempt\sto\s|been\s)?(?:intercept(?:ed)?|shoot|shot)\b|\bno\s(?:attempt|move)\s(?:was\smade\s)?to\s"
        r"(?:intercept|shoot)",
        r"(?:has|have|was|were|been|others?|some|many|most|another)\s(?:intercepted|shot)|another|others",
    ),
)
MORE = tuple(
    ((re.compile(ours, re.I), re.compile(theirs, re.I)), re.compile(rf"\b(?:{beside})\b", re.I))
    for ours, theirs, beside in _WORDS
)
