"""Whether somebody says that they, or the child they ask for, are under sixteen."""

from __future__ import annotations

import re

_YOUNGEST, _GROWN = 5, 16
_WORDS = dict(
    zip(
        ["nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"],
        map(str, range(9, 16)),
        strict=True,
    )
)
_IN_WORDS = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_AGE = re.compile(
    r"\b(?:(?:im|am|is|hes|shes|was|turned|aged?|only|have) (?P<am>\d{1,2})"
    r"(?! ?(?:k|km|kg|lbs?|pounds?|stone|st|kilos?|mins?|minutes?|secs?|seconds?|hours?|hrs?|days?"
    r"|weeks?|wks?|months?|miles?|mi|metres?|m|times|sessions?|runs?|percent|pm|am|oclock"
    r"|years? (?:ago|into|since|in)"
    r"|reps|sets|squats|foot|inch\w*|th|st|nd|or|to|people|of|in)\b)"
    r"|(?P<old>\d{1,2}) ?(?:yo|y o|yrs? old|years? old|year olds?|yr olds?|jahre)\b"
    r"|(?:daughters?|sons?|kids?|boys?|girls?|childs?) (?:is |are |whos |who is |of |aged? )*\(?"
    r"(?P<child>\d{1,2})\b"
    r"|\bhave (?P<has>\d{1,2}) years\b)"
)


def underage(text: str) -> bool:
    """Whether an age under sixteen is told.

    >>> underage("im 14 and my back hurts"), underage("im 14 weeks in"), underage("10 years ago")
    (True, False, False)
    """
    text = _IN_WORDS.sub(lambda word: _WORDS[word.group()], text)
    for found in _AGE.finditer(text):
        age = int(next(each for each in found.groups() if each))
        if _YOUNGEST <= age < _GROWN:
            return True
    return False
