"""Every drawn picture by the name of its file."""

from collections.abc import Callable

from courses.drawing.scenes import courses, home, modules, small

PICTURES: dict[str, Callable[[], str]] = {
    "home-hero": home.hero,
    "door-learn": home.door_learn,
    "door-teach": home.door_teach,
    "door-use": home.door_use,
    "pair": home.pair,
    "course": courses.any_course,
    "course-eth": courses.ethics,
    "course-int": courses.interviewing,
    "course-ana": courses.making_sense,
    "course-pre": courses.presenting,
    "module": modules.any_module,
    "module-eth-1": modules.peers,
    "module-eth-2": modules.saying_yes,
    "module-eth-3": modules.private,
    "module-eth-4": modules.power,
    "wellbeing": modules.wellbeing,
    "listening": modules.listening,
    "not-found": small.not_found,
    "not-yours": small.not_yours,
    "our-fault": small.our_fault,
    "no-connection": small.no_connection,
    "empty-certificates": small.empty_certificates,
    "empty-list": small.empty_list,
    "all-done": small.all_done,
    "welcome": small.welcome,
    "badge": small.badge,
    "mark": small.mark,
}
