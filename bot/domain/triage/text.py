"""From what somebody typed to words that can be compared: without case, accents, noise."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Discord takes no longer message; an emergency comes up early.
LONGEST_TEXT = 2000
MOST_WORDS = 600

# "not been able to", "could not": each is "can't", which is itself a sign and never a denial.
_CANNOT = re.compile(
    r"\b(?:can ?not|could ?n['o]?t|could not|cann't|unable to|(?:not|isn'?t|wasn'?t|aren'?t"
    r"|haven'?t|havnt|hasn'?t|aint|never|no longer)"
    r" (?:been |be |yet |really |even |quite )?able to)\b"
)
# "My back's gone": the word itself; "he's" is another word.
_OWNED = re.compile(r"\b(?!(?:he|she|it|that|what|who|there|let|how|where)\b)([a-z]+)'s\b")
_REPEATED = re.compile(r"(.)\1{2,}")
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[.!?;\n]+|,|:")
_STOPS = re.compile(r"[.!?;\n]")

# What stems don't reach, and how people write when in a hurry.
_PAIRS = """
    breeth=breath breeths=breath breathd=breath brethless=breathless num=numb nub=numb
    numbb=numb wea=wee chets=chest chset=chest hart=heart kneck=neck nee=knee sholder=shoulder
    sholders=shoulder troat=throat hedache=headache achillies=achilles achiles=achilles
    syatica=sciatica siatica=sciatica privats=private faintd=faint feint=faint feinted=faint
    stroak=stroke seperate=separate swolen=swell wieght=weight feaver=fever
    temprature=temperature wernt=werent wasn=wasnt arn=arent isn=isnt haven=havent hasn=hasnt
    won=wont cudnt=cant cldnt=cant coudnt=cant cudn=cant dnt=dont havin=having bladdr=bladder
    felt=feel feels=feel feet=foot fell=fall fallen=fall lost=lose loses=lose woke=wake
    woken=wake broke=break broken=break swelled=swell swollen=swell swole=swell swoll=swell
    couldnt=cant cannot=cant cnt=cant carnt=cant couldn=cant tore=tear torn=tear threw=throw
    thrown=throw took=take taken=take spat=spit ate=eat eaten=eat drank=drink drunk=drink
    stung=sting came=come gone=go went=go goes=go ran=run bled=bleed kept=keep knew=know
    calves=calf calfs=calf knives=knife backs=back u=you ur=your r=are n=and nd=and w=with
    cos=because cuz=because bc=because coz=because plz=please pls=please rn=now nite=night
    tonite=tonight wanna=want gonna=going thru=through bein=being litres=litre liter=litre
    liters=litre mom=mum mam=mum hurted=hurt hurts=hurt dosent=doesnt doesent=doesnt
    dosnt=doesnt doesn=doesnt havnt=havent hvnt=havent arnt=arent didn=didnt breth=breath
    brethe=breath breathe=breath breaths=breath breathing=breath brething=breath lying=lie
    lies=lie laying=lie stomache=stomach priv8=private everytime=every sumthing=something
    somethin=something nothin=nothing nuthin=nothing hafta=have dyin=dying legz=legs bak=back
    bck=back pukes=puke puked=puke puking=puke dizzyness=dizzy diziness=dizzy numbness=numb
    numness=numb blud=blood coff=cough coffing=cough coffed=cough
    throte=throat peenut=peanut
"""
_SAME = {typed: meant for typed, _equals, meant in (each.partition("=") for each in _PAIRS.split())}

# Words that may stand between the words of a phrase: "can't really feel".
_FILLERS = """
a an the my your his her their our this that some any of really rly even quite just so very v
actually literally like kind kinda sort sorta bit proper properly fully totally completely
absolutely pretty too still also well been bloody fucking damn effing super me all is are was
has have had it its be being am were to does do seem seems seemed
"""
FILLERS = frozenset(_FILLERS.split())
_ENDINGS = ("ness", "ing", "ied", "ies", "ed", "es", "ly", "s", "d")
_SHORTEST_STEM = 3
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as typed, its stem, and in which sentence and clause it stands."""

    typed: str
    stem: str
    sentence: int
    clause: int


def stem(word: str) -> str:
    """Return what a word shares with its other forms.

    >>> stem("tingling"), stem("numbness"), stem("calves"), stem("wee")
    ('tingl', 'numb', 'calf', 'wee')
    """
    if word.isdigit():
        return "#year" if len(word) == _YEAR and word[:2] in {"19", "20"} else "#n"
    word = _SAME.get(word, word)
    for ending in _ENDINGS:
        left = word[: -len(ending)]
        if word.endswith(ending) and len(left) >= _SHORTEST_STEM and not word.endswith("ss"):
            word = left + ("y" if ending in {"ied", "ies"} else "")
            if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "sleo":
                word = word[:-1]
            break
    if len(word) > _SHORTEST_STEM + 1 and word.endswith("e"):
        word = word[:-1]
    return _SAME.get(word, word)


def plainly(text: str) -> str:
    """Return a text in small letters without accents, emoji, or letters held down.

    >>> plainly("I CAN’T feeeel my Füße 😱")
    "i cant feel my fusse "
    """
    text = text[:LONGEST_TEXT].replace("’", "'").replace("‘", "'").replace("`", "'")
    spread = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(each for each in spread if not unicodedata.combining(each))
    text = _OWNED.sub(r"\1", text)
    text = _REPEATED.sub(r"\1\1", text)
    return _CANNOT.sub("cant", text).replace("'", "")


def words_of(text: str) -> list[Word]:
    """Return the words of a text with the sentence and clause each stands in."""
    found: list[Word] = []
    sentence = clause = 0
    for match in _WORD.finditer(plainly(text)):
        each = match.group()
        if _STOPS.match(each):
            sentence, clause = sentence + 1, clause + 1
        elif each in {",", ":"}:
            clause += 1
        else:
            found.append(Word(each, stem(each), sentence, clause))
            if len(found) == MOST_WORDS:
                break
    return found
