"""Discord's Markdown, as a table: what is typed, and the nodes that are drawn for it."""

from __future__ import annotations

import pytest

DRAW = """async (text) => {
    const { markdown } = await import("/page/static/js/render.js");
    const names = {
        user: (id) => (id === "1" ? "Ana" : null),
        role: (id) => (id === "2" ? { name: "coach" } : null),
        channel: (id) => (id === "3" ? "general" : null),
        openChannel() {}, useCommand() {},
    };
    const drawn = markdown(text, names);
    for (const node of drawn.querySelectorAll("*")) {
        const names = [...node.attributes].map(({ name }) => name);
        for (const name of names) if (name !== "href") node.removeAttribute(name);
    }
    return drawn.innerHTML;
}"""

CASES = {
    "**bold**": "<p><strong>bold</strong></p>",
    "*italic* and _italic_": "<p><em>italic</em> and <em>italic</em></p>",
    "***both***": "<p><strong><em>both</em></strong></p>",
    "__underlined__ ~~struck~~": "<p><u>underlined</u> <s>struck</s></p>",
    "**bold and *italic* within**": "<p><strong>bold and <em>italic</em> within</strong></p>",
    "snake_case_name": "<p>snake_case_name</p>",
    "2 * 3 * 4": "<p>2 * 3 * 4</p>",
    "**open": "<p>**open</p>",
    r"\*not italic\*": "<p>*not italic*</p>",
    r"a\_b\_c \`d\` \<@1>": "<p>a_b_c `d` &lt;@1&gt;</p>",
    "`code **plain**`": "<p><code>code **plain**</code></p>",
    "``a ` b``": "<p><code>a ` b</code></p>",
    "```py\nhold = 45\n```": "<pre><code>hold = 45</code></pre>",
    "before\n```\n<b>\n```after": ("<p>before</p><pre><code>&lt;b&gt;</code></pre><p>after</p>"),
    "two\nlines": "<p>two\nlines</p>",
    "# One\n## Two\n### Three": "<h3>One</h3><h4>Two</h4><h5>Three</h5>",
    "#general is no heading": "<p>#general is no heading</p>",
    "-# small **print**": "<p>small <strong>print</strong></p>",
    "- one\n- two": "<ul><li>one</li><li>two</li></ul>",
    "- one\n  - inner\n- two": "<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>",
    "1. one\n2. two": "<ol><li>one</li><li>two</li></ol>",
    "> quoted\n> **still**\nnot": (
        "<blockquote><p>quoted\n<strong>still</strong></p></blockquote><p>not</p>"
    ),
    ">>> all\nthe rest": "<blockquote><p>all\nthe rest</p></blockquote>",
    "||secret||": "<p><span><span>secret</span></span></p>",
    "[text](https://example.org/a_b)": '<p><a href="https://example.org/a_b">text</a></p>',
    "[text](javascript:alert(1))": "<p>[text](javascript:alert(1))</p>",
    "see https://example.org/x_y.": (
        '<p>see <a href="https://example.org/x_y">https://example.org/x_y</a>.</p>'
    ),
    "<https://example.org>": '<p><a href="https://example.org">https://example.org</a></p>',
    "<@1> <@!1> <@9>": ("<p><span>@Ana</span> <span>@Ana</span> <span>@unknown-user</span></p>"),
    "<@&2> <#3> <#9>": (
        "<p><span>@coach</span> <button># general</button> <span># unknown</span></p>"
    ),
    "</plank log:5>": "<p><button>/plank log</button></p>",
    "@everyone": "<p><span>@everyone</span></p>",
    "<t:0:D>": "<p><time>January 1, 1970</time></p>",
    "<t:0:t>": "<p><time>12:00 AM</time></p>",
    "<t:99999999999999999:R>": "<p>&lt;t:99999999999999999:R&gt;</p>",
    "<script>alert(1)</script>": "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<img src=x onerror=alert(1)>": "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
    "**\u05e9\u05dc\u05d5\u05dd** \U0001f3c3\u200d\u2640\ufe0f": (
        "<p><strong>\u05e9\u05dc\u05d5\u05dd</strong> \U0001f3c3\u200d\u2640\ufe0f</p>"
    ),
}


@pytest.mark.parametrize(("typed", "drawn"), CASES.items(), ids=list(CASES))
async def test_markdown_is_drawn_as_discord_draws_it(shared_page, typed, drawn):
    assert await shared_page.evaluate(DRAW, typed) == drawn


@pytest.mark.parametrize("piece", ["*", "_a", "**a", "[", "||a", "*a**b", "> ", "`", "<t:"])
async def test_the_longest_nonsense_is_read_at_once(shared_page, piece):
    took = await shared_page.evaluate(
        """async (text) => {
            const { parse } = await import("/page/static/js/markdown.js");
            const start = performance.now();
            parse(text);
            return performance.now() - start;
        }""",
        piece * (4000 // len(piece)),
    )
    assert took < 1000


async def test_a_relative_time_ticks(shared_page):
    text = await shared_page.evaluate(
        """async () => {
            const { timePill } = await import("/page/static/js/times.js");
            const pill = timePill(Math.floor(Date.now() / 1000) - 60, "R");
            document.body.append(pill);
            const before = pill.textContent;
            pill.dataset.relative = Date.now() - 7_200_000;
            await new Promise((changed) => {
                new MutationObserver(changed).observe(pill, { childList: true });
            });
            const after = pill.textContent;
            pill.remove();
            return [before, after];
        }"""
    )
    assert text == ["1 minute ago", "2 hours ago"]
