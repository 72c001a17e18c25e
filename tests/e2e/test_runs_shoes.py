"""Shoes over the wire: they add up, one is worn by default, a note comes where it was wanted."""

from challenge_story import bare


async def test_shoes_from_the_first_run_to_retirement(ana, ben):
    shown = await ana.slash("shoes add", name="Blue *Pegasus*", already="597 km", note="600 km")
    assert shown.ephemeral
    assert "597.0 km · worn unless you say otherwise · note at 600.0 km" in shown.text
    assert "No mileage is proven." in shown.text
    shown = await ana.slash("shoes add", name="Red")
    assert shown.buttons == ["Wear by default"]

    shown = await ana.slash("run log", distance="3.5 km")
    assert "have now run 600.5 km, where you wanted a note. No mileage is proven" in shown.text
    offered = await ana.autocomplete("run log", distance="4 km", shoes="red")
    shown = await ana.slash("run log", distance="4 km", shoes=offered[0].value, day="yesterday")
    assert "4 km · yesterday · Red" in bare(shown)
    shown = await ana.slash("run edit", shoes="0")
    assert "Red" not in shown.text

    shown = await ana.slash("shoes list")
    assert "600.5 km" in shown.text
    assert "Red: 0.0 km" in bare(shown)
    (red,) = await ana.autocomplete("shoes default", shoes="red")
    assert "Red it is" in bare(await ana.slash("shoes default", shoes=red.value))
    shown = await ana.slash("shoes retire", shoes=red.value)
    assert "Red is retired" in bare(shown)
    shown = await ana.click(shown, "Bring it back")
    shown = await ana.click(shown, "Wear by default")
    assert "Red it is" in bare(shown)
    shown = await ana.slash("shoes edit", shoes="Red", name="Scarlet", note="off")
    assert "Scarlet: 0.0 km" in bare(shown)

    assert "No shoes of yours yet" in (await ben.slash("shoes list")).text
    assert "You have no pair called Green" in (await ana.slash("shoes retire", shoes="Green")).text
