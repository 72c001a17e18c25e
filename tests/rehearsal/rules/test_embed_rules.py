"""What a message's embeds may hold."""

import pytest

from rehearsal.rules.messages import check_message

FIELD = {"name": "Ana", "value": "5 of 5"}


@pytest.mark.parametrize(
    ("embeds", "problems"),
    [
        pytest.param([{"title": "x" * 256}], [], id="the longest title"),
        pytest.param([{"title": f" {'x' * 256} "}], [], id="blanks around it do not count"),
        pytest.param(
            [{"title": "x" * 257}], ["embeds.0.title BASE_TYPE_MAX_LENGTH"], id="a title too long"
        ),
        pytest.param([{"description": "x" * 4096}], [], id="the longest description"),
        pytest.param(
            [{"description": "x" * 4097}],
            ["embeds.0.description BASE_TYPE_MAX_LENGTH"],
            id="a description too long",
        ),
        pytest.param([{}], ["embeds.0.description BASE_TYPE_REQUIRED"], id="an empty embed"),
        pytest.param(
            [{"color": 1, "url": "https://example.org"}],
            ["embeds.0.description BASE_TYPE_REQUIRED"],
            id="an embed with nothing to see",
        ),
        pytest.param([{"image": {"url": "https://example.org/a.png"}}], [], id="a picture alone"),
        pytest.param([{"fields": [FIELD] * 25}], [], id="25 fields"),
        pytest.param(
            [{"fields": [FIELD] * 26}], ["embeds.0.fields BASE_TYPE_MAX_LENGTH"], id="26 fields"
        ),
        pytest.param(
            [{"fields": [{"name": "x" * 257, "value": "x" * 1025}]}],
            [
                "embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH",
                "embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH",
            ],
            id="a field too long",
        ),
        pytest.param(
            [{"fields": [{"name": "Ana", "value": " "}]}],
            ["embeds.0.fields.0.value BASE_TYPE_REQUIRED"],
            id="a blank field",
        ),
        pytest.param(
            [{"footer": {"text": "x" * 2049}}],
            ["embeds.0.footer.text BASE_TYPE_MAX_LENGTH"],
            id="a footer too long",
        ),
        pytest.param(
            [{"author": {"name": "x" * 257}}],
            ["embeds.0.author.name BASE_TYPE_MAX_LENGTH"],
            id="an author too long",
        ),
        pytest.param(
            [{"author": {"url": "https://example.org"}}],
            ["embeds.0.author.name BASE_TYPE_REQUIRED"],
            id="an author without a name",
        ),
        pytest.param([{"title": "a"}] * 10, [], id="ten embeds"),
        pytest.param([{"title": "a"}] * 11, ["embeds BASE_TYPE_MAX_LENGTH"], id="eleven embeds"),
        pytest.param([{"description": "x" * 3000}] * 2, [], id="6000 characters in all"),
        pytest.param(
            [{"description": "x" * 3000}, {"title": "x", "description": "x" * 3000}],
            ["embeds MAX_EMBED_SIZE_EXCEEDED"],
            id="6001 characters in all",
        ),
        pytest.param(
            [{"title": "a", "color": 0x1000000}],
            ["embeds.0.color NUMBER_TYPE_MAX"],
            id="a colour beyond white",
        ),
        pytest.param(
            [{"title": "a", "color": -1}],
            ["embeds.0.color NUMBER_TYPE_MIN"],
            id="a colour below black",
        ),
        pytest.param(
            [{"title": "a", "url": "ftp://example.org"}],
            ["embeds.0.url URL_TYPE_INVALID_SCHEME"],
            id="a link that is no page",
        ),
        pytest.param(
            [{"title": "a", "url": "example"}],
            ["embeds.0.url URL_TYPE_INVALID_URL"],
            id="a link that is none",
        ),
        pytest.param(
            [{"title": "a", "timestamp": "2026-11-24T08:00:00+00:00"}], [], id="a timestamp"
        ),
        pytest.param(
            [{"title": "a", "timestamp": "today"}],
            ["embeds.0.timestamp DATE_TIME_TYPE_PARSE"],
            id="a timestamp that is none",
        ),
        pytest.param(
            [{"image": {"url": "attachment://b.png"}}],
            ["embeds.0.image.url ATTACHMENT_NOT_FOUND"],
            id="a picture that was not sent",
        ),
        pytest.param([{"image": {"url": "attachment://a.png"}}], [], id="a picture that was sent"),
    ],
)
def test_embeds(embeds, problems, refusal):
    body = {"embeds": embeds, "attachments": [{"id": 0, "filename": "a.png"}]}
    assert refusal(check_message, body, files=1) == problems
