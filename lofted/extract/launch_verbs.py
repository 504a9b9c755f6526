"""The verbs of reports on launches, and which of them tell of a launch by their subject."""

import re

CLAUSE = 90  # characters: about fifteen words, as far as one clause reaches

RELATION = re.compile(r"\b(?:after|before|following|ahead of|since|prior to)\b", re.I)
_FLIES = re.compile(  # verbs that tell of a launch where a missile or a rocket is their subject
    r"went|made|set|beat|achieved|recorded|logged|showed|registered|managed|attained|posted|outdid|failed|crashed|exploded|ended|plunged|disintegrated|came|fell|broke|"
    r"reached|climbed|travell?ed|stayed|passed|covered|lasted|dropped|left|departed|vanished|triggered|alarmed|woke|flown"
)
FLIER = re.compile(r"\b(?:missiles?|rockets?|launch(?:er)?s?|ICBMs?|projectiles?|[A-Z][a-z]{3,}-\d{1,2})\b")
_MOVES = re.compile(r"landed|splashed down|took off|flew|rose|soared|crossed|passed over(?:head)?")  # so do others
_OTHERS = re.compile(  # who land, fly and rise and are no missile: "the minister flew", "Yang Liwei landed"
    r"\b(?:(?:air)?planes?|jets?|aircraft|airliners?|helicopters?|balloons?|delegations?|ministers?|presidents?|leaders?|"
    r"envoys?|officials?|(?:astro|cosmo|taiko)nauts?|crews?|capsules?|landers?|probes?|spacecraft|rovers?|trains?|convoys?|motorcades?|troops|refugees|ships?|warships?|vessels?|prices?|shares|stocks|"
    r"he|she|who)\b[^,;]{0,40}$|(?:^|\s)[A-Z][a-z]+\s(?!Korea|States|Kingdom)[A-Z][a-z]+\s$",
)
_LAUNCHED = re.compile(
    r"\b(?:(?:test-)?launch(?:ed|es|ing)|(?:test-)?fir(?:ed|es|ing)|lifted off|took off|blasted off|tested|"
    r"took place|shot|flew|went\sup|got\soff\sthe\sground|"
    r"roared\s(?:off|into|up)|crossed|overflew|passed over(?:head)?|rose|soared|landed|splashed down|sent|"
    r"lofted|hurled|oversaw|watched|(?:was|were|stayed|remained)\s(?:in\sthe\sair|aloft|airborne|up\sfor)|"
    r"carried out|conducted|staged)\b",
    re.I,
)
VERB = re.compile(  # the verbs of such reports, and any word that looks like a past tense
    rf"{_LAUNCHED.pattern}|\b(?:set(?!\s(?:off|up))|beat|outdid|sa(?:id|ys?)|told|tells|spoke|met|meets?|held|came|comes?|made|gave|began|took|saw|went|led|became|drew|"
    r"put|sought|saying|left|woke|flown|will|would|could|should|may|might|fell|broke|\w{3,14}ed)\b",
    re.I,
)


def tells_launch(subject: str, verb: str) -> bool:
    """Whether a verb tells of a launch, as "failed" and "ended" do of a missile and a rocket."""
    if _MOVES.fullmatch(verb) and not FLIER.search(subject) and _OTHERS.search(subject):
        return False
    if _LAUNCHED.fullmatch(verb):
        return True
    fliers = [one.end() for one in FLIER.finditer(subject)] if _FLIES.fullmatch(verb) else []
    return bool(fliers) and not RELATION.search(subject, fliers[-1])  # "a launch after the failed one of May 3"
