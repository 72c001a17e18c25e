"""The same as each picture says, in words, for those who can't see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from bot.domain.planks.history import Form
from bot.domain.planks.holds import Hold
from bot.domain.poses import Pose
from bot.domain.programmes.programme import Gait
from bot.pictures import amounts
from bot.pictures.data import Board, PlanDays, Progress, ProgressDay, Sheet, Timeline
from bot.pictures.pain import PainChart, pain_chart_words
from bot.pictures.painreport import PainReport, pain_report_words
from bot.pictures.runs import RunChart, run_chart_words
from bot.words import N_, _, ngettext

# Discord's limit for the description of a picture.
LONGEST = 1024
LONGEST_NAME = 80
MORE = "…"
LATEST = 10

FORMS = {
    Form.CLEAN: N_("{count} clean"),
    Form.WOBBLY: N_("{count} wobbly"),
    Form.BROKE: N_("{count} with broken form"),
    None: N_("{count} with form not said"),
}
STEPS = {Gait.RUN: N_("Run {length}."), Gait.WALK: N_("Walk {length}.")}
ENDED = {
    Form.CLEAN: N_("clean"),
    Form.WOBBLY: N_("wobbly"),
    Form.BROKE: N_("form broke"),
}


Described = (
    Pose | Progress | PlanDays | Board | Sheet | PainChart | PainReport | RunChart | Timeline
)


def alt_text(picture: Described) -> str:
    """Return a picture's description; what there is no room for is cut at its end."""
    match picture:
        case Pose():
            parts = iter([_(picture.alt)])
        case Progress():
            parts = _progress(picture)
        case PlanDays():
            parts = _plan(picture)
        case Sheet():
            parts = _sheet(picture)
        case Board():
            parts = _board(picture)
        case PainChart():
            parts = pain_chart_words(picture)
        case PainReport():
            parts = pain_report_words(picture)
        case RunChart():
            parts = run_chart_words(picture)
        case Timeline():
            parts = _timeline(picture)
    return _shortened(parts, "\n" if isinstance(picture, Board) else " ")


def _progress(progress: Progress) -> Iterator[str]:
    days = progress.days
    asked = [each.target for each in days if each.target is not None]
    held = [each for each in days if each.held is not None]
    yield _("{title}, {first} to {last}.").format(
        title=progress.title[:LONGEST_NAME],
        first=amounts.day(days[0].day),
        last=amounts.day(days[-1].day),
    )
    yield ngettext("{count} hold,", "{count} holds,", len(held)).format(count=len(held))
    yield ngettext("{count} planned day,", "{count} planned days,", len(asked)).format(
        count=len(asked)
    )
    off = len(days) - len(asked)
    yield ngettext("{count} day off.", "{count} days off.", off).format(count=off)
    levels = [_(level.label) for level in dict.fromkeys(each.level for each in days)]
    yield _("Levels: {levels}.").format(levels=", ".join(levels))
    if asked:
        yield _("Target from {first} to {last}, at most {most}.").format(
            first=amounts.seconds(asked[0]),
            last=amounts.seconds(asked[-1]),
            most=amounts.seconds(max(asked)),
        )
    if held:
        yield from _held(held)


def _held(held: list[ProgressDay]) -> Iterator[str]:
    most = max(each.held or 0 for each in held)
    yield _("Longest: {most}.").format(most=amounts.seconds(most))
    told = {form: sum(each.form == form for each in held) for form in FORMS}
    counts = [_(FORMS[form]).format(count=count) for form, count in told.items() if count]
    yield _("Form: {counts}.").format(counts=", ".join(counts))
    yield _("The latest first:")
    for each in reversed(held[-LATEST:]):
        yield _one(each)


def _one(each: ProgressDay) -> str:
    parts = [amounts.day(each.day) + ":", amounts.seconds(each.held or 0)]
    if each.target is not None:
        parts.append(_("of {target}").format(target=amounts.seconds(each.target)))
    words = " ".join(parts)
    return f"{words}, {_(ENDED[each.form])}." if each.form else f"{words}."


def _plan(plan: PlanDays) -> Iterator[str]:
    rest = plan.days.count(None)
    yield _("{title}: {days} days, {rest} of them rest.").format(
        title=plan.title[:LONGEST_NAME], days=len(plan.days), rest=rest
    )
    asked = [target for target in plan.days if target]
    if asked:
        yield _("From {first} to {last}, at most {most} in a day.").format(
            first=amounts.hold(asked[0]),
            last=amounts.hold(asked[-1]),
            most=amounts.hold(max(asked, key=lambda target: target.total)),
        )
    for target, first, last in _stretches(plan.days):
        what = amounts.hold(target) if target else _("rest")
        span = str(first) if first == last else f"{first}–{last}"
        yield _("Day {days}: {what}.").format(days=span, what=what)


def _stretches(days: tuple[Hold | None, ...]) -> Iterator[tuple[Hold | None, int, int]]:
    """Return days in a row that ask the same: what, the first and the last of them."""
    first = 1
    for target, alike in groupby(days):
        after = first + len(list(alike))
        yield target, first, after - 1
        first = after


def _board(board: Board) -> Iterator[str]:
    yield ", ".join(part[:LONGEST_NAME] for part in (board.title, board.dates) if part) + "."
    for row in board.rows:
        if row.place is None:
            yield row.name[:LONGEST_NAME]
            continue
        yield _("{place} {name}: {kept} of {planned}").format(
            place=row.place, name=row.name[:LONGEST_NAME], kept=row.kept, planned=row.planned
        )
    if board.more:
        more = ngettext("and {count} more kept going", "and {count} more kept going", board.more)
        yield more.format(count=board.more)


def _timeline(picture: Timeline) -> Iterator[str]:
    session = picture.session
    yield _("{title}: {all} in all, {run} of it running.").format(
        title=picture.title[:LONGEST_NAME],
        all=amounts.clock(session.seconds),
        run=amounts.clock(session.running),
    )
    for step in session.steps:
        yield _(STEPS[step.gait]).format(length=amounts.clock(step.seconds))


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield _("{title}, {below}.").format(title=sheet.title, below=sheet.below)
    for number, cell in enumerate(sheet.cells, start=1):
        if cell.good is None:
            yield f"{number}. {cell.title}: {cell.below}."
        else:
            yield f"{cell.title}: {cell.below}"


def _shortened(parts: Iterable[str], between: str) -> str:
    """Join as many parts as there is room for."""
    text = ""
    for part in parts:
        longer = text + between + part if text else part
        if len(longer) > LONGEST - len(between + MORE):
            return text + between + MORE if text else part[: LONGEST - 1] + MORE
        text = longer
    return text
