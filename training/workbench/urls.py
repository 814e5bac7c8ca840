"""The addresses of the desk, under /admin/training/."""

from django.urls import path

from training.workbench.views import (
    cards,
    changes,
    codes,
    cohorts,
    decisions,
    members,
    people,
    plans,
    questions,
    reflections,
    sign_offs,
)

app_name = "workbench"

urlpatterns = [
    path("cohorts/<uuid:cohort>/", cohorts.board, name="board"),
    path("cohorts/<uuid:cohort>/close/", cohorts.close_cohort, name="close-cohort"),
    path("cohorts/<uuid:cohort>/staff/", cohorts.staff, name="staff"),
    path("cohorts/<uuid:cohort>/staff/<uuid:place>/end/", cohorts.end_place, name="end-place"),
    path("cohorts/<uuid:cohort>/codes/", codes.codes, name="codes"),
    path("codes/<uuid:code>/close/", codes.close_code, name="close-code"),
    path("cohorts/<uuid:cohort>/cards/", cards.cards, name="cards"),
    path("members/<uuid:enrolment>/", members.member, name="member"),
    path("members/<uuid:enrolment>/card/", cards.one_card, name="card"),
    path("members/<uuid:enrolment>/card/void/", cards.void_card, name="void-card"),
    path("members/<uuid:enrolment>/passphrase/", members.passphrase, name="passphrase"),
    path("members/<uuid:enrolment>/remove/", members.remove, name="remove"),
    path("members/<uuid:enrolment>/paper/<uuid:course>/", members.paper, name="paper"),
    path(
        "members/<uuid:enrolment>/paper/<uuid:course>/<uuid:source>/take-back/",
        members.take_back,
        name="take-back",
    ),
    path("members/<uuid:enrolment>/task/<uuid:course>/", sign_offs.sign_off, name="sign-off"),
    path("sign-offs/<uuid:sign_off>/", sign_offs.sheet, name="sign-off-sheet"),
    path("sign-offs/<uuid:sign_off>/void/", sign_offs.void, name="void-sign-off"),
    path("reflections/<uuid:reflection>/", reflections.reflection, name="reflection"),
    path("questions/", questions.quizzes, name="quizzes"),
    path("questions/<uuid:quiz>/", questions.questions, name="questions"),
    path("people/", people.people, name="people"),
    path("people/new/", people.new_account, name="new-account"),
    path("people/<uuid:pk>/", people.one_person, name="person"),
    path("people/<uuid:pk>/role/", people.give_role, name="give-role"),
    path("people/<uuid:pk>/recognise/", people.recognise, name="recognise"),
    path("people/<uuid:pk>/passphrase/", people.staff_passphrase, name="staff-passphrase"),
    path("roles/<uuid:role>/end/", people.end_role, name="end-role"),
    path("plans/", plans.plans, name="plans"),
    path("plans/<uuid:module>/", plans.plan, name="plan"),
    path("plans/<uuid:module>/cards/", plans.plan_cards, name="plan-cards"),
    path("changes/<int:page_id>/<int:revision_id>/", changes.publish_change, name="publish-change"),
    path("decisions/", decisions.decisions, name="decisions"),
    path("decisions/<uuid:award>/withdraw/", decisions.withdraw, name="withdraw"),
    path("decisions/<uuid:award>/name/", decisions.correct_name, name="correct-name"),
    path("decisions/<uuid:award>/keep/", decisions.keep, name="keep"),
]
