"""A narrow rail in a low window: icons alone, their words as tips, nothing cut through."""

from __future__ import annotations


def rows(stage):
    return [one for one in stage.window.navigation.buttons if one.isVisible()]


def test_a_rail_without_room_for_words_says_them_as_tips(stage):
    stage.window.resize(1093, 552)
    stage.open("settings")
    stage.settle()
    tight = rows(stage)
    assert len(tight) > 8
    assert [one.toolTip() for one in tight] == [one.entry.words.shown() for one in tight]
    stage.window.resize(1093, 1100)
    stage.settle()
    assert not any(one.toolTip() for one in rows(stage))
