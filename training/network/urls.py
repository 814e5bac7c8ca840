"""Addresses of the network: of members, and of the desk under /admin/network/."""

from django.urls import path

from training.network.views import applying, desk, member, opportunities, panel, posting

urlpatterns = [
    path("network/", member.my_network, name="network"),
    path("network/code/", member.code, name="code-of-conduct"),
    path("network/portfolio/", applying.my_portfolio, name="my-portfolio"),
    path("network/portfolio/<slug:portfolio_kind>/", applying.my_piece, name="my-piece"),
    path("network/apply/", applying.apply, name="apply"),
    path("network/apply/take-back/", applying.take_back_mine, name="take-back-application"),
    path("network/look-again/", applying.appeal_mine, name="appeal"),
    path("network/pause/", member.pause_mine, name="pause-membership"),
    path("network/go-on/", member.go_on_mine, name="go-on-membership"),
    path("network/renew/", member.renew_mine, name="renew-membership"),
    path("network/leave/", member.leave_mine, name="leave-network"),
    path("network/panel/", panel.my_panels, name="my-panels"),
    path("network/panel/<uuid:panel_seat>/", panel.my_panel, name="my-panel"),
    path("network/opportunities/", opportunities.my_opportunities, name="my-opportunities"),
    path(
        "network/opportunities/<uuid:my_opportunity>/",
        opportunities.my_opportunity,
        name="my-opportunity",
    ),
    path(
        "network/opportunities/<uuid:my_opportunity>/take-back/",
        opportunities.take_back_my_answer,
        name="take-back-answer",
    ),
    path("network/screening/<uuid:to_screen>/", opportunities.screen_as_mentor, name="screen"),
    path("network/where-it-led/", opportunities.my_stories, name="my-stories"),
    path("network/where-it-led/<uuid:my_story>/", opportunities.my_story, name="my-story"),
    path(
        "network/where-it-led/<uuid:my_story>/delete/",
        opportunities.delete_my_story,
        name="delete-my-story",
    ),
]

desk_urlpatterns = [
    path("", desk.index, name="index"),
    path("applications/<uuid:network_application>/", desk.application, name="application"),
    path("opportunities/", posting.opportunities, name="opportunities"),
    path("opportunities/new/", posting.new_opportunity, name="new-opportunity"),
    path("opportunities/<uuid:network_opportunity>/", posting.opportunity, name="opportunity"),
    path(
        "opportunities/<uuid:network_opportunity>/close/",
        posting.close_opportunity,
        name="close-opportunity",
    ),
    path("where-it-led/", posting.stories, name="stories"),
    path("numbers/", posting.numbers, name="numbers"),
    path("people/<uuid:network_person>/", desk.person, name="person"),
    path("people/<uuid:network_person>/identity/", desk.identity, name="identity"),
    path("people/<uuid:network_person>/code/", desk.paper_code, name="code"),
    path("people/<uuid:network_person>/project/", desk.project, name="project"),
    path("people/<uuid:network_person>/workshop/", desk.workshop, name="workshop"),
    path("facts/<uuid:network_fact>/take-back/", desk.take_back, name="take-back"),
]
