import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.lib.requirements import (
    AllOf,
    AtLeast,
    Named,
    Requirement,
    Rule,
    RuleError,
    from_dict,
    in_words,
    is_met,
    missing,
    problems,
    requirements,
    steps_left,
    to_dict,
)

ETHICS = Requirement("certificate", {"course": "ethics"})
ANALYSIS = Requirement("certificate", {"course": "analysis"})
WATCHED = Requirement("watched")
PIECES = Requirement("pieces", {"count": 4})
NAMED: dict[str, Rule] = {"first": AllOf((ETHICS, WATCHED)), "second": AtLeast(1, (PIECES, ETHICS))}

leaves = st.builds(
    Requirement,
    st.sampled_from(["certificate", "watched"]),
    st.dictionaries(st.sampled_from("ab"), st.integers(0, 2) | st.sampled_from("xy"), max_size=2),
)


def joined(parts):
    some = st.lists(parts, min_size=1, max_size=4).map(tuple)
    at_least = some.flatmap(
        lambda parts: st.builds(AtLeast, st.integers(1, len(parts)), st.just(parts))
    )
    return st.builds(AllOf, some) | at_least


rules = st.recursive(leaves | st.sampled_from([*map(Named, NAMED)]), joined, max_leaves=12)


@st.composite
def rules_and_facts(draw):
    rule = draw(rules)
    asked = requirements(rule, NAMED)
    return rule, {one: draw(st.booleans()) for one in asked}


@given(rules_and_facts(), st.data())
def test_more_facts_never_take_a_rule_away(asked, data):
    rule, facts = asked
    more = {one: has or data.draw(st.booleans()) for one, has in facts.items()}

    assert is_met(rule, more, NAMED) or not is_met(rule, facts, NAMED)


@given(rules_and_facts())
def test_a_rule_is_met_exactly_when_nothing_is_missing_and_no_step_is_left(asked):
    rule, facts = asked

    assert is_met(rule, facts, NAMED) == (missing(rule, facts, NAMED) == ())
    assert is_met(rule, facts, NAMED) == (steps_left(rule, facts, NAMED) == 0)


@given(rules_and_facts())
def test_exactly_what_is_missing_meets_the_rule_and_each_part_of_it_is_needed(asked):
    rule, facts = asked
    lacking = missing(rule, facts, NAMED)

    assert is_met(rule, {**facts, **dict.fromkeys(lacking, True)}, NAMED)
    assert not any(facts[one] for one in lacking)
    for kept in lacking:
        others = dict.fromkeys((one for one in lacking if one != kept), True)
        assert not is_met(rule, {**facts, **others}, NAMED)


@given(rules)
def test_a_rule_survives_being_stored(rule):
    assert from_dict(json.loads(json.dumps(to_dict(rule)))) == rule


@given(rules)
def test_a_rule_of_these_has_no_problem_and_can_be_met(rule):
    assert problems({**NAMED, "rule": rule}, {"certificate", "watched", "pieces"}) == []
    assert is_met(rule, lambda _one: True, NAMED)
    assert missing(rule, {}, NAMED) != ()


def test_of_several_ways_the_shortest_is_named_and_what_is_there_is_left_out():
    rule = AtLeast(2, (AllOf((ETHICS, ANALYSIS, PIECES)), WATCHED, AllOf((ETHICS, PIECES))))

    assert missing(rule, {}) == (WATCHED, ETHICS, PIECES)
    assert missing(rule, {ETHICS: True, WATCHED: True}) == (PIECES,)
    assert steps_left(rule, {}) == 3


def test_one_thing_that_is_asked_twice_is_one_step():
    assert missing(AllOf((AtLeast(1, (ANALYSIS, ETHICS)), ETHICS)), {}) == (ETHICS,)


def test_a_circle_is_found_and_is_never_walked_for_ever():
    circle: dict[str, Rule] = {"a": AllOf((WATCHED, Named("b"))), "b": Named("a")}

    assert problems(circle, {"watched"}) == [
        "“a” leads back to itself.",
        "“b” leads back to itself.",
    ]
    with pytest.raises(RuleError, match="leads back to itself"):
        is_met(circle["a"], lambda _one: True, circle)
    with pytest.raises(RuleError, match="leads back to itself"):
        missing(circle["a"], {}, circle)


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        (Named("gone"), "“r” asks for “gone”, which is not a rule."),
        (AllOf(()), "“r” has an empty list."),
        (AtLeast(0, (WATCHED,)), "“r” asks for 0 of 1."),
        (AllOf((AtLeast(3, (WATCHED, WATCHED)),)), "“r” asks for 3 of 2."),
        (Requirement("wings"), "“r” asks for “wings”, which nobody can have."),
    ],
)
def test_what_nobody_can_meet_is_said(rule, problem):
    assert problems({"r": rule}, {"watched"}) == [problem]


def test_no_way_to_meet_a_rule_is_an_error_and_not_a_short_list():
    with pytest.raises(RuleError, match="Nobody can meet this rule"):
        missing(AtLeast(2, (WATCHED,)), {})
    with pytest.raises(RuleError, match="There is no rule “gone”"):
        is_met(Named("gone"), {})


def test_a_rule_of_many_choices_is_decided_without_comparing_them_all():
    many = tuple(Requirement("pieces", {"count": n}) for n in range(24))

    assert steps_left(AllOf((AtLeast(12, many), AtLeast(8, many))), {}) == 12


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "certificate",
        {},
        {"need": ""},
        {"need": "watched", "with": {"n": True}},
        {"need": "watched", "with": {"n": {}}},
        {"need": "watched", "witj": {}},
        {"at_least": True, "of": []},
        {"at_least": "2", "of": []},
        {"all": {}},
        {"all": [], "of": []},
        {"rule": "a", "all": []},
        {"rule": 3},
        {"all": [{"all": [7]}]},
    ],
)
def test_what_is_not_a_rule_is_refused(data):
    with pytest.raises(RuleError):
        from_dict(data)


def test_a_rule_that_is_nested_without_end_is_refused():
    data: object = {"need": "watched"}
    for _level in range(5000):
        data = {"all": [data]}

    with pytest.raises(RuleError, match="too many levels"):
        from_dict(data)


def test_a_rule_is_read_out_line_by_line():
    rule = AllOf((ETHICS, AtLeast(1, (WATCHED, PIECES)), Named("first"), AllOf((ANALYSIS,))))
    words = in_words(rule, lambda one: one.kind.title(), lambda key: key.title())

    assert str(words).splitlines() == [
        "All of these:",
        "  Certificate",
        "  At least 1 of these:",
        "    Watched",
        "    Pieces",
        "  All that “First” asks for",
        "  Certificate",
    ]
