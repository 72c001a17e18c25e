"""Questions that come at the same moment are asked in one go, and each gets its own answer."""

import asyncio

from bot.services.together import Together


class Answers:
    def __init__(self):
        self.calls = []
        self.trouble = None

    async def __call__(self, asked):
        self.calls.append(list(asked))
        await asyncio.sleep(0)
        if self.trouble is not None:
            raise self.trouble
        return {key: question * 10 for key, question in asked.items()}


async def test_a_dozen_at_once_are_one_question_and_no_more_than_so_many():
    answers = Answers()
    together = Together(answers, most=5)
    found = await asyncio.gather(*(together.ask(each, each) for each in range(12)))
    assert found == [each * 10 for each in range(12)]
    assert [len(each) for each in answers.calls] == [5, 5, 2]
    assert await together.ask(1, 7) == 70  # what was answered is not remembered


async def test_whoever_stops_waiting_takes_the_answer_from_nobody():
    together = Together(Answers(), most=5)
    impatient = asyncio.create_task(together.ask(1, 1))
    patient = asyncio.create_task(together.ask(2, 2))
    await asyncio.sleep(0)
    impatient.cancel()
    assert await patient == 20


async def test_trouble_is_everybody_s_and_passes():
    answers = Answers()
    together = Together(answers, most=5)
    answers.trouble = ValueError("away")
    found = await asyncio.gather(*(together.ask(each, 1) for each in "ab"), return_exceptions=True)
    assert [str(each) for each in found] == ["away", "away"]
    answers.trouble = None
    assert await together.ask("a", 1) == 10
